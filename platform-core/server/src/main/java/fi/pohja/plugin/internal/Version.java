package fi.pohja.plugin.internal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version of three numbers, ordered as semver.org says: {@code 1.2.0-beta.1} comes before {@code 1.2.0}.
 *
 * @param label of a pre-release; empty for a release
 */
record Version(int major, int minor, int patch, String label) implements Comparable<Version> {

    private static final Pattern FORM =
            Pattern.compile("(\\d{1,6})\\.(\\d{1,6})\\.(\\d{1,6})(?:-([0-9A-Za-z.-]{1,40}))?");

    /** What is written; empty when it is no version. */
    static Optional<Version> parse(String written) {
        Matcher matcher = FORM.matcher(written.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String label = matcher.group(4);
        return Optional.of(new Version(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3)),
                label == null ? "" : label));
    }

    @Override
    public int compareTo(Version other) {
        int numbers = Integer.compare(major, other.major);
        numbers = numbers != 0 ? numbers : Integer.compare(minor, other.minor);
        numbers = numbers != 0 ? numbers : Integer.compare(patch, other.patch);
        if (numbers != 0 || label.equals(other.label)) {
            return numbers;
        }
        if (label.isEmpty() || other.label.isEmpty()) {
            return label.isEmpty() ? 1 : -1;
        }
        return labels(label.split("\\.", -1), other.label.split("\\.", -1));
    }

    private static int labels(String[] mine, String[] others) {
        for (int i = 0; i < Math.min(mine.length, others.length); i++) {
            boolean number = mine[i].matches("\\d{1,9}");
            boolean otherNumber = others[i].matches("\\d{1,9}");
            int part = number && otherNumber
                    ? Integer.compare(Integer.parseInt(mine[i]), Integer.parseInt(others[i]))
                    : number != otherNumber ? (number ? -1 : 1) : mine[i].compareTo(others[i]);
            if (part != 0) {
                return part;
            }
        }
        return Integer.compare(mine.length, others.length);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch + (label.isEmpty() ? "" : "-" + label);
    }
}
