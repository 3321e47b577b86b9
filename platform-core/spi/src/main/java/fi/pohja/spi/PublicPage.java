package fi.pohja.spi;

import java.util.Map;

/**
 * Pages for people who are not signed in, at {@code /p/<plugin>/<path>…} on the tenant's host: plain HTML the host draws
 * accessibly from elements, without scripts, cached for a minute where nothing was sent. Needs
 * {@link Capability#PUBLISH_PAGES}. Called from several threads at once; no user is signed in. Deadline two seconds. The
 * host limits how often one visitor may send forms.
 *
 * <p>Whoever calls sees only what is public: read doors of the core are closed here.
 */
public interface PublicPage {

    /** Below the plugin's own address, such as {@code interpretation}: lower-case letters, digits and hyphens. */
    String path();

    /** Key of the title under which the page is listed. */
    String title();

    /** The page as asked for. */
    PublicContent show(TenantContext context, Request request);

    /**
     * What comes of a form of this page that was sent. The host has checked that required fields are filled, choices are
     * among those offered, and nothing is too long.
     *
     * @return the page to show: thanks, or the form again with its faults
     */
    default PublicContent submit(TenantContext context, Sent form) {
        throw new PluginException(PluginException.ErrorKind.PLUGIN, "This page has no form");
    }

    /**
     * What was asked for.
     *
     * @param below the part of the address below the page's own, such as {@code inari}; empty for the page itself
     * @param query values by name, each the first given
     */
    record Request(String below, Map<String, String> query) {
        public Request {
            query = Map.copyOf(query);
        }
    }

    /**
     * A form that was sent.
     *
     * @param form its name
     * @param values by field; a box not ticked is left out
     */
    record Sent(String below, String form, Map<String, String> values) {
        public Sent {
            values = Map.copyOf(values);
        }

        /** What was typed, or the empty text. */
        public String value(String field) {
            return values.getOrDefault(field, "");
        }
    }
}
