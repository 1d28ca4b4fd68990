"""The stages from capitalised words to mentions and entities; `reader.analysis.names` is the door.

1. Names that lists and grammar find, without any model: `known` (lists), `numbered` (« le 11e
   arrondissement »), `institutions` (head words, found by `heads`, and what they govern, as far as
   `tails` tell), `associations`, `teams`, `longforms` (« … (LCV) »).
2. Candidates, what may be a name and where it begins and ends: `words` (runs of capitalised words),
   `pieces` (where one name ends and the next begins; `hyphens`, `full_names`), `candidates` (titles
   and articles stripped; neither inhabitants, `inhabitants`, nor what a minister is minister of,
   `portfolios`).
3. Types, one verdict a name, joined in `weighing`: what the words around tell (`frames`, `firms`,
   `works`), the lists and the spelling (`spelling`), the names next to it (`neighbours`);
   `evidence` says how much each counts, `verdicts` what each name is where it stands.
4. Entities: `persons` (gender, role and number of a mention), `roles`, `people` (who is who among
   those who share a name), `groups` and `acronyms` (one place or body under several names);
   `figures` makes the records that the rest of the analysis sees.
"""
