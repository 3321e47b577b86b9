package fi.pohja.plugins.family.consultation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What in a text may tell who somebody is: found by form, so that whoever writes looks at it once more. A help and never a
 * guarantee: what is told in other words is not found, and what is found may be harmless. Pure functions, for any thread.
 */
final class Marks {

    /** What a place in a text looks like; the name for people is the text {@code mark.<name>}. */
    enum Kind {
        IDENTITY_CODE,
        BIRTH_DATE,
        PHONE,
        EMAIL,
        ADDRESS,
        NAME
    }

    /**
     * A place in a text.
     *
     * @param start of its first character
     * @param end after its last
     */
    record Mark(int start, int end, Kind kind) {

        /** The words of the text it is about. */
        String of(String text) {
            return text.substring(start, end);
        }
    }

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** With all signs between that are in use since 2023 (Act 661/2009). */
    private static final Pattern IDENTITY_CODE =
            Pattern.compile("(?<!\\d)\\d{6}[-+A-FU-Y]\\d{3}[0-9A-Z](?![0-9A-Z])", FLAGS);

    private static final Pattern BIRTH_DATE = Pattern.compile(
            "(?<!\\p{L})(synt\\p{L}*|s|född\\p{L}*|f|born)\\.?\\s*\\d{1,2}\\.\\s?\\d{1,2}\\.\\s?(\\d{4}|\\d{2})",
            FLAGS);

    private static final Pattern EMAIL = Pattern.compile("[\\p{L}0-9._%+-]+@[\\p{L}0-9-]+(\\.[\\p{L}0-9-]+)+", FLAGS);

    /** From seven digits on, so that ages, years and section numbers stand. */
    private static final Pattern PHONE = Pattern.compile(
            "(?<![\\d.,/-])(\\+358|00358|\\(0\\d{1,3}\\)|0\\d)[ -]?\\d{1,3}([ -]?\\d{2,4}){1,3}(?![\\d/])");

    private static final int FEWEST_DIGITS = 7;

    private static final Pattern STREET = Pattern.compile("(?<!\\p{L})(\\p{Lu}\\p{L}+ )?\\p{Lu}[\\p{L}-]*"
            + "(katu|kadun|kadulla|kadulta|kadulle|tie|tien|tiellä|tieltä|tielle|kuja|kujan|kujalla|kujalta|kujalle"
            + "|polku|polun|polulla|polulta|polulle|raitti|raitin|raitilla|väylä|väylän|väylällä|kaari|kaaren"
            + "|kaarella|rinne|rinteen|tori|torin|puistikko|gatan|vägen|gränden|stigen|stranden|esplanaden)"
            + "\\s+\\d{1,4}(\\s?[A-Za-z](?!\\p{L}))?(\\s?\\d{1,3}(?!\\d))?");

    private static final Pattern POST_CODE = Pattern.compile("(?<!\\d)\\d{5}\\s+\\p{Lu}[\\p{L}]{2,}");

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}'’-]*");

    private Marks() {}

    /** The places in their order, none within another. */
    static List<Mark> of(String text) {
        List<Mark> found = new ArrayList<>();
        find(text, IDENTITY_CODE, Kind.IDENTITY_CODE, found);
        find(text, EMAIL, Kind.EMAIL, found);
        find(text, BIRTH_DATE, Kind.BIRTH_DATE, found);
        find(text, STREET, Kind.ADDRESS, found);
        find(text, POST_CODE, Kind.ADDRESS, found);
        find(text, PHONE, Kind.PHONE, found);
        found.removeIf(mark -> mark.kind() == Kind.PHONE
                && mark.of(text).chars().filter(Character::isDigit).count() < FEWEST_DIGITS);
        names(text, found);
        found.sort(Comparator.comparingInt(Mark::start));
        return List.copyOf(found);
    }

    private static void find(String text, Pattern pattern, Kind kind, List<Mark> found) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            enter(new Mark(matcher.start(), matcher.end(), kind), found);
        }
    }

    private static void enter(Mark mark, List<Mark> found) {
        if (found.stream().noneMatch(other -> mark.start() < other.end() && other.start() < mark.end())) {
            found.add(mark);
        }
    }

    /** First names wherever they stand; surnames after a first name, or where no sentence begins. */
    private static void names(String text, List<Mark> found) {
        Matcher word = WORD.matcher(text);
        int nameBegan = -1;
        int nameEnded = -1;
        while (word.find()) {
            String letters = word.group();
            boolean capital = Character.isUpperCase(letters.charAt(0));
            boolean begins = beginsSentence(text, word.start());
            boolean follows =
                    nameEnded >= 0 && text.substring(nameEnded, word.start()).equals(" ");
            boolean first = capital && PersonNames.first(letters, begins && !nameFollows(text, word.end()));
            boolean last = capital && (follows || (!begins && PersonNames.surname(letters)));
            if (first || last) {
                if (!follows) {
                    nameBegan = word.start();
                }
                nameEnded = word.end();
                int from = nameBegan;
                found.removeIf(mark -> mark.kind() == Kind.NAME && mark.start() == from);
                enter(new Mark(nameBegan, nameEnded, Kind.NAME), found);
            } else {
                nameEnded = -1;
            }
        }
    }

    /** Whether the next word has a capital, too, and ends as a surname: then a word that begins a sentence is a name. */
    private static boolean nameFollows(String text, int from) {
        Matcher next = WORD.matcher(text);
        return from < text.length()
                && text.charAt(from) == ' '
                && next.find(from)
                && next.start() == from + 1
                && Character.isUpperCase(next.group().charAt(0))
                && PersonNames.surname(next.group());
    }

    private static boolean beginsSentence(String text, int at) {
        for (int i = at - 1; i >= 0; i--) {
            char before = text.charAt(i);
            if (before == '\n' || before == '.' || before == '!' || before == '?' || before == ':') {
                return true;
            }
            if (!Character.isWhitespace(before) && "\"”»–-(•*".indexOf(before) < 0) {
                return false;
            }
        }
        return true;
    }
}
