package fi.pohja.organisation.internal;

import static fi.pohja.schema.tenant.Tables.BODY_MEMBER;
import static fi.pohja.schema.tenant.Tables.ORGANISATION;
import static fi.pohja.schema.tenant.Tables.USER_ACCOUNT;

import fi.pohja.access.UserId;
import fi.pohja.audit.AuditLog;
import fi.pohja.audit.Change;
import fi.pohja.audit.Fields;
import fi.pohja.audit.Subject;
import fi.pohja.organisation.Body;
import fi.pohja.organisation.BodyId;
import fi.pohja.organisation.BodyMember;
import fi.pohja.organisation.BodyMemberDraft;
import fi.pohja.organisation.BodyMemberId;
import fi.pohja.organisation.MemberPosition;
import fi.pohja.organisation.NamedOrganisation;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.problem.NotFoundException;
import fi.pohja.problem.Violations;
import fi.pohja.table.Positions;
import fi.pohja.table.Row;
import fi.pohja.table.VersionedTable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

/** The places in bodies. Whoever calls has asked for the permission and runs the transaction. */
@Singleton
final class BodyMembers {

    private static final VersionedTable STORED = new VersionedTable(BODY_MEMBER, BODY_MEMBER.ID, BODY_MEMBER.VERSION);
    private static final Positions POSITIONS =
            new Positions(BODY_MEMBER, BODY_MEMBER.ID, BODY_MEMBER.BODY_ID, BODY_MEMBER.POSITION);

    private final AuditLog audit;

    BodyMembers(AuditLog audit) {
        this.audit = audit;
    }

    List<BodyMember> of(DSLContext sql, BodyId body) {
        return fetch(sql, BODY_MEMBER.BODY_ID.eq(body.value()));
    }

    private static List<BodyMember> fetch(DSLContext sql, Condition wanted) {
        return sql.select(BODY_MEMBER.fields())
                .select(ORGANISATION.ID, ORGANISATION.NAME, USER_ACCOUNT.NAME)
                .from(BODY_MEMBER)
                .leftJoin(ORGANISATION)
                .on(ORGANISATION.ID.eq(BODY_MEMBER.ORGANISATION_ID))
                .leftJoin(USER_ACCOUNT)
                .on(USER_ACCOUNT.ID.eq(BODY_MEMBER.USER_ID))
                .where(wanted)
                .orderBy(BODY_MEMBER.POSITION, BODY_MEMBER.ID)
                .fetch(BodyMembers::member);
    }

    private static BodyMember member(Record row) {
        return new BodyMember(
                new BodyMemberId(row.get(BODY_MEMBER.ID)),
                row.get(BODY_MEMBER.MEMBER_GROUP),
                Optional.ofNullable(row.get(ORGANISATION.ID))
                        .map(id -> new NamedOrganisation(new OrganisationId(id), row.get(ORGANISATION.NAME))),
                Optional.ofNullable(row.get(BODY_MEMBER.USER_ID)).map(UserId::new),
                Optional.ofNullable(row.get(USER_ACCOUNT.NAME)),
                MemberPosition.valueOf(row.get(BODY_MEMBER.MEMBER_POSITION)),
                Optional.ofNullable(row.get(BODY_MEMBER.DESIGNATED_ON)),
                Optional.ofNullable(row.get(BODY_MEMBER.ENDED_ON)),
                row.get(BODY_MEMBER.VERSION));
    }

    /** Adds a place at the end of a body that is locked. */
    BodyMember add(DSLContext sql, BodyId body, BodyMemberId id, BodyMemberDraft draft) {
        check(sql, draft).done();
        STORED.insert(
                sql,
                id.value(),
                columns(draft)
                        .set(BODY_MEMBER.BODY_ID, body.value())
                        .set(BODY_MEMBER.POSITION, POSITIONS.next(body.value())));
        return done(sql, body, id, "CREATED", fields(draft).created());
    }

    BodyMember change(DSLContext sql, BodyMemberId id, int version, UnaryOperator<BodyMemberDraft> edit) {
        STORED.lock(sql, id.value(), version);
        BodyMember before = fetch(sql, BODY_MEMBER.ID.eq(id.value())).getFirst();
        BodyMemberDraft draft = edit.apply(before.draft());
        check(sql, draft).done();
        List<Change> changes = fields(draft).changedFrom(fields(before.draft()));
        if (changes.isEmpty()) {
            return before;
        }
        STORED.update(sql, id.value(), columns(draft));
        UUID body = sql.select(BODY_MEMBER.BODY_ID)
                .from(BODY_MEMBER)
                .where(BODY_MEMBER.ID.eq(id.value()))
                .fetchSingle()
                .value1();
        return done(sql, new BodyId(body), id, "CHANGED", changes);
    }

    /** Orders the places of a body that is locked. */
    void reorder(DSLContext sql, Body body, List<BodyMemberId> order) {
        UUID id = body.id().value();
        if (POSITIONS.reorder(sql, id, order.stream().map(BodyMemberId::value).toList())) {
            audit.record("REORDERED", Subject.of("BODY", id), body.name().text("fi"));
        }
    }

    private static Violations check(DSLContext sql, BodyMemberDraft draft) {
        Violations violations = new Violations()
                .requiredTitle("group", draft.group())
                .date("designatedOn", draft.designatedOn())
                .date("endedOn", draft.endedOn())
                .period("endedOn", draft.designatedOn(), draft.endedOn());
        draft.organisation()
                .ifPresent(organisation -> violations.check(
                        sql.fetchExists(ORGANISATION, ORGANISATION.ID.eq(organisation.value())),
                        "organisation",
                        "unknown"));
        draft.user()
                .ifPresent(user -> violations.check(
                        sql.fetchExists(USER_ACCOUNT, USER_ACCOUNT.ID.eq(user.value())), "user", "unknown"));
        return violations;
    }

    private static Row columns(BodyMemberDraft draft) {
        return new Row()
                .set(BODY_MEMBER.MEMBER_GROUP, draft.group())
                .set(BODY_MEMBER.ORGANISATION_ID, draft.organisation().map(OrganisationId::value))
                .set(BODY_MEMBER.USER_ID, draft.user().map(UserId::value))
                .set(BODY_MEMBER.MEMBER_POSITION, draft.position())
                .set(BODY_MEMBER.DESIGNATED_ON, draft.designatedOn())
                .set(BODY_MEMBER.ENDED_ON, draft.endedOn());
    }

    private static Fields fields(BodyMemberDraft draft) {
        return new Fields()
                .with("group", draft.group())
                .with("organisation", draft.organisation().map(OrganisationId::value))
                .with("user", draft.user().map(UserId::value))
                .with("position", draft.position())
                .with("designatedOn", draft.designatedOn())
                .with("endedOn", draft.endedOn());
    }

    private BodyMember done(DSLContext sql, BodyId body, BodyMemberId id, String action, List<Change> changes) {
        BodyMember now = fetch(sql, BODY_MEMBER.ID.eq(id.value())).stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException(id.value()));
        audit.record(
                action,
                Subject.of("BODY_MEMBER", id.value(), body.value()),
                now.group().text("fi"),
                changes);
        return now;
    }
}
