package fi.pohja.web.page;

import java.net.URI;
import java.net.URISyntaxException;

/** Where to go after sign-in, taken from a request: only ever a page of the same host. */
final class LocalAddress {

    private static final int LONGEST = 2_000;

    private LocalAddress() {}

    /** The address as a path with query, in ASCII; {@code /} for anything that could lead elsewhere or in a circle. */
    static String of(String asked) {
        if (asked.isEmpty()
                || asked.length() > LONGEST
                || asked.charAt(0) != '/'
                || asked.startsWith("//")
                || asked.contains("\\")) {
            return "/";
        }
        try {
            URI uri = new URI(asked);
            boolean local = uri.getScheme() == null
                    && uri.getRawAuthority() == null
                    && uri.getRawPath() != null
                    && !uri.getRawPath().startsWith("//")
                    && !uri.getRawPath().startsWith("/sign-")
                    && !uri.getRawPath().startsWith("/api/");
            return local ? uri.toASCIIString() : "/";
        } catch (URISyntaxException malformed) {
            return "/";
        }
    }
}
