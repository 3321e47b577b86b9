package fi.pohja.content.internal;

import static fi.pohja.schema.shared.Tables.COLLABORATION_SPACE;
import static fi.pohja.schema.shared.Tables.REGION;
import static fi.pohja.schema.shared.Tables.SPACE_MEMBER;

import fi.pohja.collaboration.MemberState;
import fi.pohja.collaboration.SpaceKind;
import fi.pohja.tenancy.YamlFile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * {@code spaces.yaml}: collaboration spaces that nobody has to found. Who belongs by law is a member; others are invited
 * once, and what they answered stays.
 */
final class SpaceFile {

    private SpaceFile() {}

    static List<YamlFile.Problem> load(DSLContext sql, Path path) {
        YamlFile file = YamlFile.read(path);
        file.root().onlyKeys("spaces");
        Set<String> regions = sql.select(REGION.SLUG).from(REGION).fetchSet(REGION.SLUG);
        Set<String> keys = new HashSet<>();
        List<YamlFile.Entry> spaces = file.root().entries("spaces");
        for (YamlFile.Entry space : spaces) {
            space.onlyKeys("key", "kind", "name", "purpose", "legalBasis", "byLaw", "since", "members", "sources");
            if (!keys.add(space.text("key"))) {
                space.fault("key", "the key " + space.text("key") + " is given twice");
            }
            space.requiredLocalized("name");
            space.choice("kind", SpaceKind.class, SpaceKind.OT_AREA);
            space.date("since");
            space.texts("members").stream()
                    .filter(member -> !regions.contains(member))
                    .forEach(member -> space.fault("members", member + " is no region's slug"));
        }
        if (keys.isEmpty()) {
            file.root().fault("the file has no spaces");
        }
        if (file.problems().isEmpty()) {
            spaces.forEach(space -> enter(sql, space));
        }
        return file.problems();
    }

    private static void enter(DSLContext sql, YamlFile.Entry space) {
        String key = space.text("key");
        Optional<LocalDate> since = space.date("since");
        UUID id = sql.select(COLLABORATION_SPACE.ID)
                .from(COLLABORATION_SPACE)
                .where(COLLABORATION_SPACE.PREDEFINED.eq(key))
                .fetchOptional(COLLABORATION_SPACE.ID)
                .orElseGet(UUID::randomUUID);
        sql.insertInto(COLLABORATION_SPACE)
                .set(COLLABORATION_SPACE.ID, id)
                .set(COLLABORATION_SPACE.PREDEFINED, key)
                .set(
                        COLLABORATION_SPACE.KIND,
                        space.choice("kind", SpaceKind.class, SpaceKind.OT_AREA).name())
                .set(COLLABORATION_SPACE.NAME, space.requiredLocalized("name"))
                .set(COLLABORATION_SPACE.PURPOSE, space.localized("purpose"))
                .set(COLLABORATION_SPACE.LEGAL_BASIS, space.localized("legalBasis"))
                .set(COLLABORATION_SPACE.SOURCE_REFS, space.texts("sources").toArray(String[]::new))
                .set(COLLABORATION_SPACE.FOUNDED_ON, since.orElse(null))
                .set(COLLABORATION_SPACE.UPDATED_AT, DSL.currentInstant())
                .onConflict(COLLABORATION_SPACE.ID)
                .doUpdate()
                .setAllToExcluded()
                .execute();
        boolean byLaw = space.flag("byLaw");
        Set<String> known = sql.select(SPACE_MEMBER.TENANT)
                .from(SPACE_MEMBER)
                .where(SPACE_MEMBER.SPACE_ID.eq(id))
                .fetchSet(SPACE_MEMBER.TENANT);
        space.texts("members").stream()
                .filter(member -> !known.contains(member))
                .forEach(member -> sql.insertInto(SPACE_MEMBER)
                        .set(SPACE_MEMBER.SPACE_ID, id)
                        .set(SPACE_MEMBER.TENANT, member)
                        .set(SPACE_MEMBER.STATE, (byLaw ? MemberState.MEMBER : MemberState.INVITED).name())
                        .set(SPACE_MEMBER.BY_LAW, byLaw)
                        .set(SPACE_MEMBER.JOINED_ON, byLaw ? since.orElse(null) : null)
                        .execute());
        sql.deleteFrom(SPACE_MEMBER)
                .where(
                        SPACE_MEMBER.SPACE_ID.eq(id),
                        SPACE_MEMBER.BY_LAW.isTrue(),
                        SPACE_MEMBER.TENANT.notIn(space.texts("members")))
                .execute();
    }
}
