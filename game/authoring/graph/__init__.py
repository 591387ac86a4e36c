"""What does a scenario or a campaign look like from above? A chart of plain data, and two ways to write it.

`machine_chart` and `feeds` gather what is to be shown; `layers` and `lettering` find room for it; `machine_picture` and
`campaign_picture` draw it as SVG, and `mermaid` says it in Mermaid's language.
"""
