package fi.pohja.organisation;

/** What an organisation is. The name for people is the text {@code organisation.kind.<name>}. */
public enum OrganisationKind {
    /** Hyvinvointialue. */
    REGION,
    /** Kunta; the only kind with a municipality code. */
    MUNICIPALITY,
    /** Kuntayhtymä. */
    JOINT_AUTHORITY,
    /** Sairaanhoitopiiri, until 2022. */
    HOSPITAL_DISTRICT,
    /** Maakunnan liitto. */
    REGIONAL_COUNCIL,
    /** A ministry, institute or agency of the state. */
    STATE_AUTHORITY,
    /** Palveluyksikkö. */
    SERVICE_UNIT,
    /** Terveysasema. */
    HEALTH_STATION,
    /** Palvelupiste. */
    SERVICE_POINT,
    /** Järjestö. */
    NGO,
    /** Yritys. */
    COMPANY,
    /** Oppilaitos. */
    EDUCATION,
    /** Verkosto. */
    NETWORK,
    /** Anything else. */
    OTHER
}
