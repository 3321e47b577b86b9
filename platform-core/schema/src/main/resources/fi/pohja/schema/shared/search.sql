--liquibase formatted sql

--changeset pohja:shared-search-keys splitStatements:false
-- What inflected forms of a word have in common, beyond what the Snowball stems share: the Finnish stemmer leaves
-- consonant gradation (toimenpide, toimenpiteiden; kunta, kuntien) and the endings -nen, -s and -us apart. A key is no
-- word; it is only compared with other keys. Changing a function asks for the search_word tables to be filled anew.
CREATE FUNCTION finnish_key(word text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN CASE
    WHEN word IN ('lapsi', 'lasta') THEN 'laps'
    WHEN (pg_catalog.ts_lexize('pg_catalog.finnish_stem', word))[1] IN ('last', 'laps') THEN 'laps'
    ELSE regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(
        regexp_replace(regexp_replace(
            coalesce((pg_catalog.ts_lexize('pg_catalog.finnish_stem', word))[1], word),
            '([aeiouyäö])j$', '\1'),
        '(...)[aeiouyäö]$', '\1'),
        '([uy])d$', '\1s'),
        'ks$', 's'),
        '(.{4})in$', '\1is'),
        '([sr])t$', '\1'),
        '(n)[tkgn]$|(l)[tl]$|(m)[pm]$', '\1\2\3'),
        '([^t])tt$|([^d])d$', '\1\2t'),
        'pp$|v$', 'p')
    END;
CREATE FUNCTION swedish_key(word text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN regexp_replace(regexp_replace(
        coalesce((pg_catalog.ts_lexize('pg_catalog.swedish_stem', word))[1], word),
        '(.{4})(et|en|e)$', '\1'),
    '(.{4})t$', '\1');
CREATE FUNCTION english_key(word text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN coalesce((pg_catalog.ts_lexize('pg_catalog.english_stem', word))[1], word);
--rollback DROP FUNCTION english_key(text); DROP FUNCTION swedish_key(text); DROP FUNCTION finnish_key(text);
