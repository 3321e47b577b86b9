package fi.pohja.plugins.digital.common;

import fi.pohja.spi.SettingsType;

/** What the plugin declares to the host, as its parts name it: its id, its permissions, its settings. */
public final class Declared {

    public static final String ID = "lapland-digital";

    /** To see who comes to the points, under their nicknames, and to say what came of it. */
    public static final String BOOKINGS = "HANDLE_BOOKINGS";

    /** To maintain the points. */
    public static final String POINTS = "EDIT_POINTS";

    /** To see clients' appointments, messages and consents, under pseudonyms, and to act on them. */
    public static final String CLIENTS = "HANDLE_CLIENTS";

    /** To answer feedback on accessibility. */
    public static final String FEEDBACK = "HANDLE_FEEDBACK";

    public static final SettingsType<DigitalSettings> SETTINGS = new DigitalSettings.Type();

    private Declared() {}
}
