package fi.pohja.tenancy;

/**
 * Where the database is and how its logins are made.
 *
 * @param url JDBC address of the database, such as {@code jdbc:postgresql://127.0.0.1:5432/pohja}
 * @param administrator login that may create roles and schemas; used at start for provisioning only
 * @param masterSecret what the passwords of all logins and the settings key derive from
 */
public record DatabaseSettings(String url, String administrator, String administratorPassword, String masterSecret) {

    @Override
    public String toString() {
        return "DatabaseSettings[url=" + url + ", administrator=" + administrator + "]";
    }
}
