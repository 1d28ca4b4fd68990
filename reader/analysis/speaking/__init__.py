"""Who says what, stage by stage; `reader.analysis.speech` is the door.

1. Layout: `marks` (quotation marks), `terms`, `interviews` (with `labels` and `turns`),
   `dialogues`, `signatures`.
2. Words: `words` (tokens and sentences), `grammar`, `lists`, `verbs` (conjugated), `nouns`.
3. Cues, a sentence at a time: `predicates` (verbs of speech), `phrases` and `subjects` (who stands
   before and after them), `inversion`, `sources` (« selon X »), joined in `cues`; `reported`
   (« que … »), `sourced` (what « selon X » covers) and `indirect` find the clauses that a cue
   reports, `extents` how far they reach.
4. Speakers: `heads`, `roles` and `bodies` (whom a phrase names), `focus` (whom a pronoun means),
   joined in `speakers`; `topics` and `recall` for words that no clause gives to anyone.
5. `telling` goes through the article with all of them, `kinds` tells speech from titles,
   `attribution` joins words and cues, `inside` reads what stands within marks, `continuing`
   settles at the end what only the whole article tells.
"""
