package fi.pohja.tenants;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** No private person: no names, e-mail addresses or telephone numbers. */
class NobodyNamedTest {

    /** Addresses below {@code .example} are nobody's (RFC 2606). */
    private static final Pattern ADDRESS = Pattern.compile("\\S+@(?!\\S+\\.example$)\\S+|\\(at\\)|\\[at]");

    private static final Pattern TELEPHONE = Pattern.compile("\\+358|\\b0\\d{1,2}[ -]\\d{3}[ -]?\\d{2,4}\\b");
    private static final Pattern PERSON = Pattern.compile(
            "(?i:johtaja|päällikkö|ministeri|koordinaattori|henkilö|sihteeri|direktör|director|manager|minister)"
                    + " \\p{Lu}\\p{Ll}+(-\\p{Lu}\\p{Ll}+)? \\p{Lu}\\p{Ll}+");

    @Test
    void noPersonAddressOrTelephoneNumber() {
        Findings findings = new Findings();
        List<Path> files = new ArrayList<>(Files.content());
        files.addAll(Files.tenants());
        files.add(Files.reference("programmes.yaml"));
        files.add(Files.reference("sources-index.csv"));
        for (Path file : files) {
            List<String> lines = Files.text(file).lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                String where = Files.name(file) + ", line " + (i + 1);
                String line = lines.get(i);
                findings.require(
                        !ADDRESS.matcher(line).find(), where, "looks like an e-mail address; leave contacts out");
                findings.require(
                        !TELEPHONE.matcher(line).find(), where, "looks like a telephone number; leave contacts out");
                findings.require(
                        !PERSON.matcher(line).find(), where, "looks like a person's name; name the role or group only");
            }
        }
        findings.assertNone();
    }
}
