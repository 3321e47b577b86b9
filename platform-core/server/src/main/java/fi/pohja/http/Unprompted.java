package fi.pohja.http;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Knows the requests that an open page sends by itself, such as its sign of life. They keep nobody signed in and do not
 * count as use. A bean of the web interface; without one every request is a person's.
 */
@FunctionalInterface
public interface Unprompted {

    boolean is(HttpServletRequest request);
}
