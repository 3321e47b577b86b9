package fi.pohja.plugins.sami;

import fi.pohja.spi.TenantContext;

/** Everything the plugin keeps about one client, for the client: their choice and their requests, as JSON. */
final class PersonExport {

    private final Choices choices;
    private final Requests requests;

    PersonExport(Choices choices, Requests requests) {
        this.choices = choices;
        this.requests = requests;
    }

    /** The JSON of a client, two lists of rows under the names of the tables' columns; empty ones where nothing is kept. */
    String of(TenantContext context, String client) {
        return "{\"languageChoices\":" + choices.json(context, client) + ",\"serviceRequests\":"
                + requests.json(context, client) + "}\n";
    }
}
