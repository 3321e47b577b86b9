package fi.pohja.access.internal;

import fi.pohja.problem.Violations;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * What a password must be, after NIST SP 800-63B (2017, section 5.1.1.2): long enough, not common, not made of the
 * username. Kinds of characters are not asked for.
 */
final class PasswordRules {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 200;

    /** What common passwords begin with, in Finland and elsewhere; figures and signs after it do not make it better. */
    private static final Set<String> COMMON = Set.of(
            "password",
            "passwordpassword",
            "passw0rd",
            "salasana",
            "salasanasalasana",
            "sal4sana",
            "losenord",
            "lösenord",
            "qwertyuiop",
            "qwertyuiopå",
            "qwertyuiopåasdfghjkl",
            "qwertyqwerty",
            "qwerty",
            "asdfghjkl",
            "asdfghjklöä",
            "zxcvbnm",
            "qazwsxedc",
            "qazwsxedcrfv",
            "administrator",
            "paakayttaja",
            "pääkäyttäjä",
            "tervetuloa",
            "valkommen",
            "välkommen",
            "welcome",
            "letmein",
            "letmeinplease",
            "iloveyou",
            "iloveyouiloveyou",
            "changeme",
            "changemenow",
            "vaihdatama",
            "vaihdatämä",
            "kesakuu",
            "kesäkuu",
            "joulukuu",
            "maaliskuu",
            "syyskuu",
            "talvi",
            "kesä",
            "suomi",
            "suomifinland",
            "finland",
            "helsinki",
            "jaakiekko",
            "jääkiekko",
            "hyvinvointialue",
            "pohja",
            "pohjademo",
            "trustno",
            "monkey",
            "dragon",
            "sunshine",
            "princess",
            "football",
            "baseball",
            "superman");

    private PasswordRules() {}

    /** Notes faults of a new password on field {@code password}. */
    static void check(Violations violations, String password, String username) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            violations.add("password", "password.short", SHORTEST);
        } else if (length > LONGEST) {
            violations.add("password", "longest", LONGEST);
        } else if (common(password)) {
            violations.add("password", "password.common");
        } else if (containsName(password, username)) {
            violations.add("password", "password.username");
        }
    }

    private static boolean common(String password) {
        String plain = normal(password);
        String letters = plain.replaceAll("[^\\p{L}]", "");
        return (letters.isEmpty() && sequence(plain))
                || COMMON.contains(letters)
                || plain.codePoints().distinct().count() <= 4;
    }

    /** Figures only, each one away from the one before or in a run that repeats: 123456789012, 121212121212. */
    private static boolean sequence(String figures) {
        for (int i = 1; i < figures.length(); i++) {
            int step = Math.abs(figures.charAt(i) - figures.charAt(i - 1));
            if (step > 1 && step != 9) {
                return false;
            }
        }
        return true;
    }

    private static boolean containsName(String password, String username) {
        String name = normal(username);
        String plain = normal(password);
        return name.length() >= 3
                && plain.contains(name)
                && plain.replace(name, "").replaceAll("[^\\p{L}]", "").length() < SHORTEST / 2;
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
