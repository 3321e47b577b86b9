--liquibase formatted sql

--changeset pohja:search-entry
CREATE TABLE search_entry (
    subject_type text NOT NULL,
    subject_id uuid NOT NULL,
    parent_id uuid,
    title jsonb NOT NULL,
    code text NOT NULL,
    words text NOT NULL,
    title_document tsvector NOT NULL,
    document tsvector NOT NULL,
    PRIMARY KEY (subject_type, subject_id)
);
CREATE INDEX ON search_entry (subject_id);
CREATE INDEX search_entry_code ON search_entry (upper(code) text_pattern_ops) WHERE code <> '';
CREATE INDEX ON search_entry USING gin (title_document);
CREATE INDEX ON search_entry USING gin (document);
COMMENT ON TABLE search_entry IS 'One row per record that can be found; the feature that owns the record writes it in the same transaction';
COMMENT ON COLUMN search_entry.words IS 'Text in all languages as its owner wrote it, for excerpts';
COMMENT ON COLUMN search_entry.document IS 'Every word as it stands, in small letters; those of title and code with weight A. Inflection is found through search_word';
--rollback DROP TABLE search_entry;

--changeset pohja:search-word
CREATE TABLE search_word (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    word text NOT NULL,
    finnish text NOT NULL GENERATED ALWAYS AS (shared.finnish_key(word)) STORED,
    swedish text NOT NULL GENERATED ALWAYS AS (shared.swedish_key(word)) STORED,
    english text NOT NULL GENERATED ALWAYS AS (shared.english_key(word)) STORED
);
CREATE INDEX ON search_word (word text_pattern_ops);
CREATE INDEX ON search_word (finnish);
CREATE INDEX ON search_word (swedish);
CREATE INDEX ON search_word (english);
CREATE INDEX ON search_word USING gin (word extensions.gin_trgm_ops);
CREATE INDEX ON search_word USING gin (finnish extensions.gin_trgm_ops);
COMMENT ON TABLE search_word IS 'The words of all entries: what is typed is first looked up here, inflected, unfinished or misspelt. Words of removed entries stay and do no harm. A word may stand here twice: a unique index would make writers of the same new word wait for each other';
--rollback DROP TABLE search_word;

--changeset pohja:search-word-folded
ALTER TABLE search_word ADD COLUMN folded text NOT NULL
    GENERATED ALWAYS AS (translate(word, 'áâčđǧǥǩŋõšŧžʒǯʹʼ', 'aacdggknostzzz')) STORED;
CREATE INDEX ON search_word (folded text_pattern_ops);
COMMENT ON COLUMN search_word.folded IS 'Without what a Finnish keyboard does not have, as fi.pohja.spi.Folding folds what is typed';
--rollback ALTER TABLE search_word DROP COLUMN folded;
