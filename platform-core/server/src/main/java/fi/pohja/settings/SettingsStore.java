package fi.pohja.settings;

/** The settings of the bound tenant. */
public interface SettingsStore {

    /**
     * The settings in force: what is stored, migrated to the current shape, or the defaults. Needs no permission, since
     * features read their own settings; what is secret does not belong here.
     *
     * @throws IllegalStateException when what is stored cannot be read even after migration
     */
    <S extends Record> Stored<S> read(SettingsSchema<S> schema);

    /**
     * Stores settings; every changed field is in the audit. Needs ADMINISTER_TENANT.
     *
     * @param version the version that was read; 0 when nothing was stored
     * @return as stored
     * @throws fi.pohja.problem.InvalidException naming every component that breaks a constraint
     * @throws fi.pohja.problem.ChangedMeanwhileException when another version is stored meanwhile
     */
    <S extends Record> Stored<S> write(SettingsSchema<S> schema, S settings, int version);

    /**
     * Settings with the version to send back when changing them.
     *
     * @param version 0 while the defaults hold
     */
    record Stored<S extends Record>(S settings, int version) {}
}
