package fi.pohja.collaboration.internal;

import static fi.pohja.schema.shared.Tables.COLLABORATION_SPACE;
import static fi.pohja.schema.shared.Tables.SPACE_MEMBER;

import fi.pohja.collaboration.CollaborationSpace;
import fi.pohja.collaboration.MemberState;
import fi.pohja.collaboration.Partner;
import fi.pohja.collaboration.SpaceId;
import fi.pohja.collaboration.SpaceKind;
import fi.pohja.collaboration.SpaceMember;
import fi.pohja.table.Columns;
import fi.pohja.tenancy.Scope;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Spaces and their members as rows; which ones there are, the policies of schema {@code shared} decide. */
@Singleton
final class SpaceRows {

    private final Partners partners;

    SpaceRows(Partners partners) {
        this.partners = partners;
    }

    /** The spaces that match, invitations first, then by kind and name. */
    List<CollaborationSpace> fetch(DSLContext sql, Condition wanted) {
        var rows = sql.selectFrom(COLLABORATION_SPACE)
                .where(wanted)
                .orderBy(
                        Columns.declared(COLLABORATION_SPACE.KIND, SpaceKind.class),
                        Columns.alphabetical(COLLABORATION_SPACE.NAME),
                        COLLABORATION_SPACE.ID)
                .fetch();
        Map<UUID, List<SpaceMember>> members = new HashMap<>();
        sql.selectFrom(SPACE_MEMBER)
                .where(SPACE_MEMBER.SPACE_ID.in(rows.getValues(COLLABORATION_SPACE.ID)))
                .fetchGroups(SPACE_MEMBER.SPACE_ID, this::member)
                .forEach((space, unsorted) -> members.put(space, sorted(unsorted)));
        return rows.stream()
                .map(row -> space(row, members.getOrDefault(row.get(COLLABORATION_SPACE.ID), List.of())))
                .sorted(Comparator.comparing(space -> space.own().belongs()))
                .toList();
    }

    Optional<CollaborationSpace> find(DSLContext sql, SpaceId id) {
        return fetch(sql, COLLABORATION_SPACE.ID.eq(id.value())).stream().findFirst();
    }

    private static List<SpaceMember> sorted(List<SpaceMember> members) {
        return members.stream()
                .sorted(Comparator.comparing(SpaceMember::partner, Partners.byName()))
                .toList();
    }

    private CollaborationSpace space(Record row, List<SpaceMember> members) {
        String own = Scope.currentTenant().slug();
        Optional<String> founder = Optional.ofNullable(row.get(COLLABORATION_SPACE.FOUNDED_BY));
        SpaceMember place = members.stream()
                .filter(member -> member.partner().tenant().equals(own))
                .filter(member -> member.belongs() || member.state() == MemberState.INVITED)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("A space is seen that the tenant is not in"));
        return new CollaborationSpace(
                new SpaceId(row.get(COLLABORATION_SPACE.ID)),
                SpaceKind.valueOf(row.get(COLLABORATION_SPACE.KIND)),
                row.get(COLLABORATION_SPACE.NAME),
                Columns.text(row.get(COLLABORATION_SPACE.PURPOSE)),
                Columns.text(row.get(COLLABORATION_SPACE.LEGAL_BASIS)),
                row.get(COLLABORATION_SPACE.PREDEFINED) != null,
                founder.map(partners::of),
                Optional.ofNullable(row.get(COLLABORATION_SPACE.FOUNDED_ON)),
                Columns.strings(row.get(COLLABORATION_SPACE.SOURCE_REFS)),
                place,
                founder.filter(own::equals).isPresent() && place.belongs(),
                members,
                row.get(COLLABORATION_SPACE.VERSION));
    }

    private SpaceMember member(Record row) {
        Partner partner = partners.of(row.get(SPACE_MEMBER.TENANT));
        return new SpaceMember(
                partner,
                MemberState.valueOf(row.get(SPACE_MEMBER.STATE)),
                row.get(SPACE_MEMBER.BY_LAW),
                Optional.ofNullable(row.get(SPACE_MEMBER.INVITED_ON)),
                Optional.ofNullable(row.get(SPACE_MEMBER.JOINED_ON)),
                Optional.ofNullable(row.get(SPACE_MEMBER.LEFT_ON)),
                Optional.ofNullable(row.get(SPACE_MEMBER.DECIDED_BY_NAME)));
    }
}
