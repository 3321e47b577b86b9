package fi.pohja.spi;

/**
 * The changelog of a plugin's own tables, run by Liquibase as the tenant's login in the schema
 * {@code <tenant>__<plugin>} when the plugin is switched on, and again when a later version is.
 *
 * <p>YAML, XML or formatted SQL. Allowed change types: createTable, dropTable, renameTable, addColumn, dropColumn, renameColumn,
 * modifyDataType, addNotNullConstraint, dropNotNullConstraint, addDefaultValue, dropDefaultValue, addPrimaryKey,
 * dropPrimaryKey, addUniqueConstraint, dropUniqueConstraint, addForeignKeyConstraint, dropForeignKeyConstraint,
 * createIndex, dropIndex, createSequence, dropSequence, createView, dropView, insert, update, delete,
 * sql, setTableRemarks, setColumnRemarks. No include of files outside the archive, no preconditions, no
 * {@code runAlways}. Names are not qualified by a schema. Every change set can be rolled back: by itself (createTable) or
 * by a {@code rollback} of its own. A change set once released is never edited.
 *
 * <p>A migration keeps the previous version of the plugin working: it goes on while the next one migrates.
 *
 * @param path of the changelog within the archive, such as {@code db/changelog.yaml}
 */
public record TableChangelog(String path) {}
