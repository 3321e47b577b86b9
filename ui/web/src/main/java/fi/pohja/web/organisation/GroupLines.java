package fi.pohja.web.organisation;

import static fi.pohja.web.record.LocalizedWords.words;

import fi.pohja.organisation.GroupRule;
import fi.pohja.spi.LocalizedText;
import fi.pohja.web.i18n.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The groups of a body as they are typed, one a line: its name, then how many places it has. {@code järjestöt 2–4} is a
 * range, {@code järjestöt 2–} has no upper end, {@code järjestöt 2} is exactly two.
 */
final class GroupLines {

    private static final Pattern LINE =
            Pattern.compile("(.*?)(?:\\s+(?:(\\d{1,4})|(\\d{1,4})?\\s*[–-]\\s*(\\d{1,4})?))?");
    private static final int EXACTLY = 2;
    private static final int LEAST = 3;
    private static final int MOST = 4;

    private GroupLines() {}

    static String line(GroupRule rule) {
        String name = words(rule.group());
        if (rule.least().isEmpty() && rule.most().isEmpty()) {
            return name;
        }
        return rule.least().equals(rule.most())
                ? name + " " + number(rule.least())
                : name + " " + number(rule.least()) + "–" + number(rule.most());
    }

    private static String number(Optional<Integer> number) {
        return number.map(String::valueOf).orElse("");
    }

    /** A group keeps the names it has in other languages as long as it is called the same in this one. */
    static List<GroupRule> rules(List<String> lines, List<GroupRule> stored) {
        List<GroupRule> rules = new ArrayList<>();
        for (String line : lines) {
            Matcher parts = LINE.matcher(line.strip());
            if (parts.matches()) {
                String name = parts.group(1).strip();
                LocalizedText group = stored.stream()
                        .map(GroupRule::group)
                        .filter(known -> words(known).equals(name))
                        .findFirst()
                        .orElseGet(() -> LocalizedText.of(Language.current().code(), name));
                Optional<Integer> exactly = bound(parts, EXACTLY);
                rules.add(new GroupRule(
                        group, exactly.or(() -> bound(parts, LEAST)), exactly.or(() -> bound(parts, MOST))));
            }
        }
        return rules;
    }

    private static Optional<Integer> bound(Matcher parts, int at) {
        return Optional.ofNullable(parts.group(at)).map(Integer::valueOf);
    }
}
