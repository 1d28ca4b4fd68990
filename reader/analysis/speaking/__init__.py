"""Who says what, stage by stage; `reader.analysis.speech` is the door.

1. Layout, the article as a whole: `marks` pairs quotation marks, which `signs` finds; `terms` drops
   what an article only ever names in marks; `signatures` are names under a quotation; `dialogues`
   are turns after dashes in which someone is said to speak. `interviews` tries the layouts of
   interviews: names at the head of paragraphs (`labels`), questions and answers after dashes or
   bare after one named pair (`exchanges`), paragraphs that ask and others that answer (its own);
   `turns` tells what one paragraph looks like, `interviewees` whom the questions are put to.
2. Words: `words` (tokens), `sentences`; `grammar` (small words), `verbs` (conjugated), `nouns`,
   `phrases` (where noun phrases begin and end).
3. Cues, a sentence at a time, joined in `cues`; `signals` are the words that there must be for one,
   `manners` holds their records. Verbs of speech: `predicates`, `locutions` (« fait savoir »),
   `unlisted`. Their subjects: `subjects` (before the verb), `inversion` and `inverted_subjects`
   (behind it), `antecedents` (of « qui »), `participial_subjects`. Without a verb: `sources`
   (« selon X »), `agents` (« par X »).
4. What a cue reports, joined in `indirect`: `reported` (« que … »), `clause_ends`, `sourced` (what
   « selon X » covers), `extents` (how far clauses reach).
5. Who is meant, joined in `coreference`: `heads` (names in a phrase), `roles`, `bodies`,
   `salience` (whom a pronoun or noun means among those in `focus`), `unnamed` (« un témoin »);
   `speakers` holds the record of a speaker, its reason and how sure it is.
6. The article paragraph by paragraph: `telling` goes through it and makes the records of `told`;
   `casting` gives a sentence's cues their speakers, `attribution` its marked words their cues,
   `kinds` tells speech from titles, `inside` reads what stands within marks; `topics`, `presenting`
   and `recall` are for words that no clause gives to anyone; `continuing` settles at the end what
   only the whole article tells.

Word sets stand in `reader/analysis/french`, read by `reader.analysis.word_lists`.
"""
