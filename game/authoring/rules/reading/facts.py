"""What does it mean that a fact or a work of the bibliography can't stand as it is written?"""

from game.authoring.rules.reading.explained import Explained

EXPLAINED = (
    Explained(
        "fact-form",
        "A fact is cited by its id: F.III.4.ii.a from the fact base, here.a from the file's own `facts`.",
        bad="""
            cite: [III.4.ii.a.]
            """,
        good="""
            cite: [F.III.4.ii.a]
            """,
        within="decision",
    ),
    Explained(
        "fact-known-early",
        "`known_from` is the day from which Moscow could know of a fact: the first day of its date at the earliest.",
        bad="""
            facts:
              F.1: {date: 1926-05-02, known_from: 1926-05-01, claim: Riga wrote., status: confirmed, source: A Source}
            """,
        good="""
            facts:
              F.1: {date: 1926-05-02, known_from: 1926-05-03, claim: Riga wrote., status: confirmed, source: A Source}
            """,
        within="facts",
    ),
    Explained(
        "fact-twice",
        "Two facts of the fact base have one id, so a citation would lead to either. The earlier file's counts.",
        bad="F.III.4.ii.a in two files of `seeds/facts`",
        good="each id in one file",
        within=None,
    ),
    Explained(
        "fact-unsourced",
        "No claim about the past stands without a source. `works` names works of the bibliography, seeds/sources.yaml, "
        "each with the place in it; `source` says in words what the bibliography doesn't have.",
        bad="""
            facts:
              F.1: {date: 1926-05-02, claim: Riga wrote., status: confirmed}
            """,
        good="""
            facts:
              F.1: {date: 1926-05-02, claim: Riga wrote., status: confirmed, source: 'A Source (1927), p. 1'}
            """,
        within="facts",
    ),
    Explained(
        "fact-mention",
        "A claim, correction or note names another fact by its id, so that a reader can look it up. There is none.",
        bad="""
            facts:
              F.1: {claim: Riga wrote., note: See F.99., status: confirmed, source: 'A Source (1927), p. 1'}
            """,
        good="""
            facts:
              F.1: {claim: Riga wrote., note: It wrote again., status: confirmed, source: 'A Source (1927), p. 1'}
            """,
        within="facts",
    ),
    Explained(
        "fact-circle",
        "A correction says what the record is, or names the fact that says it. Where two name each other, or one names "
        "itself, nobody says it.",
        bad="""
            facts:
              F.1: {claim: Riga wrote in June., status: corrected, correction: See F.1., source: A Source (1927)}
            """,
        good="""
            facts:
              F.1: {claim: Riga wrote in June., status: corrected, correction: In May., source: A Source (1927)}
            """,
        within="facts",
    ),
    Explained(
        "work-unknown",
        "A fact names a work by its id in the bibliography, seeds/sources.yaml. There is no such entry.",
        bad="""
            facts:
              F.1: {claim: Riga wrote., status: confirmed, works: [{work: nobody_1900}]}
            """,
        good="""
            facts:
              F.1: {claim: Riga wrote., status: confirmed, source: 'A Source (1927), p. 1'}
            """,
        within="facts",
    ),
    Explained(
        "work-form",
        "A work's id is made of small letters, digits and _, most often the author and the year: facts name it.",
        bad="Jacobson-1994: {author: Jon Jacobson, title: When the Soviet Union Entered World Politics, kind: book}",
        good="jacobson_1994: {author: Jon Jacobson, title: When the Soviet Union Entered World Politics, kind: book}",
        within=None,
    ),
    Explained(
        "work-years",
        "`year` is the year of the first volume and `until` that of the last; a work of one volume has no `until`.",
        bad="{title: Works, kind: collection, year: 1955, until: 1952}",
        good="{title: Works, kind: collection, year: 1952, until: 1955}",
        within=None,
    ),
    Explained(
        "work-twice",
        "Two entries of the bibliography have one author, title and year: they are one work, and what one of them is "
        "cited for should stand with the other.",
        bad="dyck_1966 and dyck_weimar, both Harvey L. Dyck, Weimar Germany and Soviet Russia, 1966",
        good="one entry a work",
        within=None,
    ),
    Explained(
        "work-uncited",
        "No fact names this work. A bibliography lists what was used, so that readers can tell what facts rest on.",
        bad="a work in seeds/sources.yaml whose id stands in no `works`",
        good="a fact that names it",
        within=None,
        severity="warning",
    ),
)
