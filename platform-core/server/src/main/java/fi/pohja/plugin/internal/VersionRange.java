package fi.pohja.plugin.internal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Versions from one, included, to another, not included. Both ends must be said: a range without an upper end would
 * promise to work with what nobody has seen.
 */
record VersionRange(Version from, Version to) {

    private static final Pattern FORM = Pattern.compile("\\s*>=\\s*(\\S+?)\\s*(?:&|,|\\s)\\s*<\\s*(\\S+)\\s*");

    /** What is written, such as {@code >=1.0.0 <2.0.0}; empty when it is no range bounded on both sides. */
    static Optional<VersionRange> parse(String written) {
        Matcher matcher = FORM.matcher(written);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Version.parse(matcher.group(1))
                .flatMap(from -> Version.parse(matcher.group(2))
                        .filter(to -> from.compareTo(to) < 0)
                        .map(to -> new VersionRange(from, to)));
    }

    /** Whether a version is in it; a pre-release of the upper end is not. */
    boolean includes(Version version) {
        return version.compareTo(from) >= 0
                && version.compareTo(to) < 0
                && !new Version(version.major(), version.minor(), version.patch(), "").equals(to);
    }

    @Override
    public String toString() {
        return ">=" + from + " <" + to;
    }
}
