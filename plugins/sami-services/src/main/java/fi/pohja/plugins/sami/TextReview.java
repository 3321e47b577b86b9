package fi.pohja.plugins.sami;

import fi.pohja.spi.InterfaceKey;
import fi.pohja.spi.TenantContext;
import fi.pohja.ui.spi.part.Typed;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/**
 * A file of {@link TextGapsExporter} as a reviewer sent it back: rows whose state is {@code REVIEWED} are taken, the
 * others passed over. A row is refused where its words cannot stand for the Finnish text as it is now.
 *
 * @param accepted what would be shown from now on and is not yet
 * @param same rows that say what is reviewed already
 * @param passed rows of another state
 * @param refused in the order of the file
 */
record TextReview(SamiLanguage language, List<Accepted> accepted, int same, int passed, List<Refused> refused) {

    /** Longest text, in characters; the longest Finnish one has some 700. */
    private static final int LONGEST = 2000;

    private static final String REVIEWED = "REVIEWED";
    private static final Pattern PLACE = Pattern.compile("\\{\\d+");

    /** Signs between columns, as spreadsheets write them. */
    private static final char[] SEPARATORS = {';', ',', '\t'};

    TextReview {
        accepted = List.copyOf(accepted);
        refused = List.copyOf(refused);
    }

    /**
     * Words for a key.
     *
     * @param before what is shown there now, reviewed or not
     */
    record Accepted(InterfaceKey key, Optional<String> before, String words) {}

    /**
     * A row that is not taken.
     *
     * @param row counted from 2, as a spreadsheet does below the heading
     */
    record Refused(int row, String key, Reason reason) {}

    /** Why a row is not taken. The sentence for people is the text {@code gaps.refused.<name>}. */
    enum Reason {
        UNKNOWN,
        TWICE,
        EMPTY,
        LONG,
        FINNISH_CHANGED,
        PLACES
    }

    /**
     * Reads a file.
     *
     * @param lines what the interface has in the language now
     * @throws fi.pohja.spi.PluginException for the user: it is no such file, not in UTF-8, or of another language
     */
    static TextReview read(TenantContext context, byte[] file, SamiLanguage language, List<TextGaps.Line> lines) {
        Result<Record> rows = rows(context, file);
        String words = SamiInterface.of(language).tag();
        List<String> missing = Stream.of("owner", "key", "fi", words, "state")
                .filter(column -> rows.field(column) == null)
                .toList();
        if (!missing.isEmpty()) {
            throw Typed.fault(context, "gaps.review.columns", String.join(", ", missing));
        }
        Map<String, TextGaps.Line> known = new HashMap<>();
        lines.forEach(line -> known.put(line.key().owner() + " " + line.key().key(), line));
        Set<String> seen = new HashSet<>();
        List<Accepted> accepted = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        int same = 0;
        int passed = 0;
        for (int i = 0; i < rows.size(); i++) {
            Record row = rows.get(i);
            if (!cell(row, "state").strip().toUpperCase(Locale.ROOT).equals(REVIEWED)) {
                passed++;
                continue;
            }
            String key = cell(row, "owner").strip() + " " + cell(row, "key").strip();
            Optional<TextGaps.Line> line = Optional.ofNullable(known.get(key));
            String typed = typed(
                    cell(row, words), line.filter(now -> isPattern(now.key())).isPresent());
            Optional<Reason> fault = seen.add(key)
                    ? line.map(now -> fault(now.key(), cell(row, "fi"), typed)).orElse(Optional.of(Reason.UNKNOWN))
                    : Optional.of(Reason.TWICE);
            if (fault.isPresent()) {
                refused.add(new Refused(i + 2, cell(row, "key"), fault.get()));
            } else if (line.orElseThrow().has(typed)) {
                same++;
            } else {
                accepted.add(new Accepted(
                        line.orElseThrow().key(), line.orElseThrow().text().map(text -> text.text()), typed));
            }
        }
        return new TextReview(language, accepted, same, passed, refused);
    }

    private static Optional<Reason> fault(InterfaceKey key, String finnish, String typed) {
        String now = key.text().exactly("fi").orElse("");
        if (typed.isEmpty()) {
            return Optional.of(Reason.EMPTY);
        }
        if (typed.length() > LONGEST) {
            return Optional.of(Reason.LONG);
        }
        if (!lines(finnish).equals(lines(now))) {
            return Optional.of(Reason.FINNISH_CHANGED);
        }
        return places(typed).equals(places(now)) && (!isPattern(key) || closed(typed))
                ? Optional.empty()
                : Optional.of(Reason.PLACES);
    }

    /** Whether arguments are filled into a text. */
    private static boolean isPattern(InterfaceKey key) {
        return !places(key.text().exactly("fi").orElse("")).isEmpty();
    }

    /** Words as they are kept; an apostrophe in a pattern is doubled, however it was typed. */
    private static String typed(String words, boolean pattern) {
        String composed = Normalizer.normalize(words.strip(), Normalizer.Form.NFC);
        return pattern ? composed.replace("''", "'").replace("'", "''") : composed;
    }

    /** Whether every brace that is opened is closed. */
    private static boolean closed(String pattern) {
        try {
            return new MessageFormat(pattern).getFormats().length > 0;
        } catch (IllegalArgumentException broken) {
            return false;
        }
    }

    /** A spreadsheet may end lines its own way. */
    private static String lines(String text) {
        return text.replace("\r\n", "\n").strip();
    }

    /** Where arguments stand, such as {0}: all of them must, and no others. */
    private static Set<String> places(String pattern) {
        return PLACE.matcher(pattern).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Result<Record> rows(TenantContext context, byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString()
                    .replaceFirst("^\ufeff", "");
            return DSL.using(SQLDialect.DEFAULT).fetchFromCSV(text, true, separator(text));
        } catch (CharacterCodingException otherEncoding) {
            throw Typed.fault(context, "gaps.review.encoding");
        } catch (DataAccessException noTable) {
            throw Typed.fault(context, "gaps.review.file");
        }
    }

    /** The sign that stands most often in the heading. */
    private static char separator(String text) {
        String heading = text.lines().findFirst().orElse("");
        char most = SEPARATORS[0];
        for (char separator : SEPARATORS) {
            if (count(heading, separator) > count(heading, most)) {
                most = separator;
            }
        }
        return most;
    }

    private static long count(String text, char sign) {
        return text.chars().filter(one -> one == sign).count();
    }

    private static String cell(Record row, String column) {
        return Objects.requireNonNullElse(row.get(column, String.class), "");
    }
}
