"""Boxes in layers: whatever the graph, nothing lies on anything else, and every arrow points down."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.authoring.graph.layers import GAP_ACROSS, Frame, Layout, Size, laid_out

_Graph = tuple[dict[str, Size], list[tuple[str, str]]]


@st.composite
def _graphs(draw: st.DrawFn) -> _Graph:
    """An acyclic graph: arrows lead from a box to a later one."""
    count = draw(st.integers(1, 12))
    side = st.integers(10, 300)
    sizes = {f"b{number}": Size(draw(side), draw(side)) for number in range(count)}
    pairs = list(combinations(sizes, 2))
    arrows = draw(st.lists(st.sampled_from(pairs), max_size=20)) if pairs else []
    return sizes, arrows


def _apart(a: Frame, b: Frame) -> bool:
    beside = a.left + a.width < b.left or b.left + b.width < a.left
    return beside or a.top + a.height < b.top or b.top + b.height < a.top


def _crosses(layout: Layout, number: int, frame: Frame) -> bool:
    """Whether a straight stretch of an arrow runs into a frame."""
    return any(
        frame.left <= x <= frame.left + frame.width and top < frame.top + frame.height and frame.top < bottom
        for x, top, bottom in layout.ways[number].stretches
    )


@settings(max_examples=60, deadline=None)
@given(_graphs())
def test_no_two_boxes_touch_and_all_lie_within_the_whole(graph: _Graph) -> None:
    sizes, arrows = graph
    layout = laid_out(sizes, arrows)
    assert all(_apart(a, b) for a, b in combinations(layout.frames.values(), 2))
    for id, frame in layout.frames.items():
        assert (frame.width, frame.height) == sizes[id]
        assert frame.left >= -0.01
        assert frame.left + frame.width <= layout.size.width + 0.01
        assert frame.top + frame.height <= layout.size.height + 0.01


@settings(max_examples=60, deadline=None)
@given(_graphs())
def test_arrows_point_down_from_box_to_box_and_run_through_none(graph: _Graph) -> None:
    sizes, arrows = graph
    layout = laid_out(sizes, arrows)
    for number, (tail, head) in enumerate(arrows):
        start, end, stretches = layout.frames[tail], layout.frames[head], layout.ways[number].stretches
        assert start.left < stretches[0][0] < start.left + start.width
        assert stretches[0][1] == start.top + start.height
        assert end.left < stretches[-1][0] < end.left + end.width
        assert stretches[-1][2] == end.top
        depths = [depth for _, top, bottom in stretches for depth in (top, bottom)]
        assert depths == sorted(depths)
        assert not any(_crosses(layout, number, frame) for frame in layout.frames.values())


def test_what_follows_stands_under_what_it_follows() -> None:
    sizes = dict.fromkeys(("top", "left", "right", "foot"), Size(100, 20))
    arrows = [("top", "left"), ("top", "right"), ("left", "foot"), ("right", "foot")]
    frames = laid_out(sizes, arrows).frames
    assert frames["right"].left - frames["left"].left == 100 + GAP_ACROSS
    assert frames["top"].middle == pytest.approx((frames["left"].middle + frames["right"].middle) / 2)
    assert frames["foot"].middle == pytest.approx(frames["top"].middle)


def test_arrows_that_could_cross_are_untangled() -> None:
    sizes = dict.fromkeys(("a", "b", "under_b", "under_a"), Size(50, 20))
    frames = laid_out(sizes, [("a", "under_a"), ("b", "under_b")]).frames
    assert (frames["a"].left < frames["b"].left) == (frames["under_a"].left < frames["under_b"].left)


def test_a_circle_is_refused() -> None:
    with pytest.raises(ValueError, match="circle"):
        laid_out(dict.fromkeys("abc", Size(1, 1)), [("a", "b"), ("b", "c"), ("c", "b")])


def test_nothing_is_laid_out_as_nothing() -> None:
    assert laid_out({}, []) == Layout({}, (), Size(0.0, 0.0))
