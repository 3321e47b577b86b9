package fi.pohja.service;

/** How a service is reached: the five kinds of PTV. The name for people is the text {@code channel.kind.<name>}. */
public enum ChannelKind {
    /** Palvelupaikka. */
    SERVICE_LOCATION,
    /** Puhelinasiointi. */
    PHONE,
    /** Verkkoasiointi. */
    ECHANNEL,
    /** Verkkosivu. */
    WEBPAGE,
    /** Lomake. */
    PRINTABLE_FORM
}
