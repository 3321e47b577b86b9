package fi.pohja.vote.internal;

import static fi.pohja.schema.tenant.Tables.VOTE;
import static fi.pohja.schema.tenant.Tables.VOTE_BALLOT;
import static fi.pohja.schema.tenant.Tables.VOTE_MARK;
import static fi.pohja.schema.tenant.Tables.VOTE_OPTION;

import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.audit.AuditLog;
import fi.pohja.audit.Change;
import fi.pohja.audit.Fields;
import fi.pohja.audit.Subject;
import fi.pohja.meeting.MeetingId;
import fi.pohja.meeting.Meetings;
import fi.pohja.need.NeedId;
import fi.pohja.need.Needs;
import fi.pohja.problem.NotFoundException;
import fi.pohja.problem.Violations;
import fi.pohja.table.Columns;
import fi.pohja.tenancy.Database;
import fi.pohja.tenancy.Scope;
import fi.pohja.vote.Ballot;
import fi.pohja.vote.Vote;
import fi.pohja.vote.VoteDraft;
import fi.pohja.vote.VoteId;
import fi.pohja.vote.VoteOptionId;
import fi.pohja.vote.Votes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

@Singleton
final class StoredVotes implements Votes {

    private static final Logger LOG = LoggerFactory.getLogger(StoredVotes.class);

    private static final int MOST_CANDIDATES = 200;
    private static final int MOST_VOTES = 100;
    private static final int LONGEST_WORDS = 2_000;
    private static final String NEED = "NEED";

    private final Database database;
    private final AuditLog audit;
    private final Meetings meetings;
    private final Needs needs;
    private final Clock clock;

    StoredVotes(Database database, AuditLog audit, Meetings meetings, Needs needs, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.meetings = meetings;
        this.needs = needs;
        this.clock = clock;
    }

    @Override
    public List<Vote> of(MeetingId meeting) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> fetch(sql, VOTE.MEETING_ID.eq(meeting.value())));
    }

    @Override
    public Optional<Vote> find(VoteId id) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> fetch(sql, VOTE.ID.eq(id.value())).stream().findFirst());
    }

    private static List<Vote> fetch(DSLContext sql, Condition wanted) {
        Field<Integer> given = DSL.field(
                        DSL.select(DSL.coalesce(DSL.sum(VOTE_MARK.VOTES), 0).cast(Integer.class))
                                .from(VOTE_MARK)
                                .where(VOTE_MARK.OPTION_ID.eq(VOTE_OPTION.ID)))
                .as("given");
        Field<Integer> phones = DSL.field(DSL.selectCount().from(VOTE_BALLOT).where(VOTE_BALLOT.VOTE_ID.eq(VOTE.ID)))
                .as("phones");
        Map<UUID, List<Vote.Option>> options = sql
                .select(VOTE_OPTION.fields())
                .select(given)
                .from(VOTE_OPTION)
                .join(VOTE)
                .on(VOTE.ID.eq(VOTE_OPTION.VOTE_ID))
                .where(wanted)
                .orderBy(VOTE_OPTION.POSITION)
                .fetch()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.get(VOTE_OPTION.VOTE_ID),
                        Collectors.mapping(
                                row -> new Vote.Option(
                                        new VoteOptionId(row.get(VOTE_OPTION.ID)),
                                        Subject.of(row.get(VOTE_OPTION.SUBJECT_TYPE), row.get(VOTE_OPTION.SUBJECT_ID)),
                                        row.get(VOTE_OPTION.WORDS),
                                        row.get(given)),
                                Collectors.toList())));
        return sql.select(VOTE.fields())
                .select(phones)
                .from(VOTE)
                .where(wanted)
                .orderBy(VOTE.OPENED_AT.desc(), VOTE.ID)
                .fetch(row -> new Vote(
                        new VoteId(row.get(VOTE.ID)),
                        new MeetingId(row.get(VOTE.MEETING_ID)),
                        row.get(VOTE.CODE),
                        row.get(VOTE.TITLE),
                        row.get(VOTE.VOTES_EACH),
                        row.get(VOTE.SEVERAL_ON_ONE),
                        row.get(VOTE.OPENED_AT),
                        Optional.ofNullable(row.get(VOTE.CLOSED_AT)),
                        row.get(phones),
                        options.getOrDefault(row.get(VOTE.ID), List.of()),
                        row.get(VOTE.VERSION)));
    }

    @Override
    public long revision(MeetingId meeting) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> {
            long ballots = sql.selectCount()
                    .from(VOTE_BALLOT)
                    .join(VOTE)
                    .on(VOTE.ID.eq(VOTE_BALLOT.VOTE_ID))
                    .where(VOTE.MEETING_ID.eq(meeting.value()))
                    .fetchSingle()
                    .value1();
            long versions = sql.select(DSL.coalesce(DSL.sum(VOTE.VERSION), 0).cast(Long.class))
                    .from(VOTE)
                    .where(VOTE.MEETING_ID.eq(meeting.value()))
                    .fetchSingle()
                    .value1();
            return ballots + versions;
        });
    }

    @Override
    public Vote open(MeetingId meeting, VoteDraft draft) {
        SignedIn.require(Permission.EDIT_PARTICIPATION);
        check(draft).done();
        meetings.open(meeting);
        VoteId id = new VoteId(UUID.randomUUID());
        return database.write(sql -> {
            sql.insertInto(VOTE)
                    .set(VOTE.ID, id.value())
                    .set(VOTE.MEETING_ID, meeting.value())
                    .set(VOTE.CODE, Signing.code())
                    .set(VOTE.TITLE, draft.title())
                    .set(VOTE.VOTES_EACH, draft.votesEach())
                    .set(VOTE.SEVERAL_ON_ONE, draft.severalOnOne())
                    .set(VOTE.BALLOT_KEY, Signing.key())
                    .set(VOTE.OPENED_AT, clock.instant())
                    .execute();
            int position = 0;
            for (VoteDraft.Candidate candidate : draft.candidates()) {
                sql.insertInto(VOTE_OPTION)
                        .set(VOTE_OPTION.ID, UUID.randomUUID())
                        .set(VOTE_OPTION.VOTE_ID, id.value())
                        .set(VOTE_OPTION.POSITION, ++position)
                        .set(VOTE_OPTION.SUBJECT_TYPE, candidate.subject().type())
                        .set(VOTE_OPTION.SUBJECT_ID, candidate.subject().id())
                        .set(VOTE_OPTION.WORDS, candidate.words())
                        .execute();
            }
            Vote opened = fetch(sql, VOTE.ID.eq(id.value())).getFirst();
            audit.record(
                    "OPENED",
                    subject(opened),
                    opened.title().text("fi"),
                    new Fields()
                            .with("votesEach", draft.votesEach())
                            .with("severalOnOne", draft.severalOnOne())
                            .with("options", draft.candidates().size())
                            .created());
            return opened;
        });
    }

    private static Violations check(VoteDraft draft) {
        int candidates = draft.candidates().size();
        Violations violations = new Violations()
                .requiredTitle("title", draft.title())
                .between("votesEach", draft.votesEach(), 1, MOST_VOTES)
                .check(candidates >= 2 && candidates <= MOST_CANDIDATES, "candidates", "between", 2, MOST_CANDIDATES)
                .check(
                        draft.severalOnOne() || candidates < 2 || draft.votesEach() <= candidates,
                        "votesEach",
                        "between",
                        1,
                        candidates)
                .check(
                        draft.candidates().stream()
                                        .map(VoteDraft.Candidate::subject)
                                        .distinct()
                                        .count()
                                == candidates,
                        "candidates",
                        "vote.twice");
        draft.candidates()
                .forEach(candidate -> violations.check(
                        !candidate.words().isEmpty()
                                && candidate.words().all().stream().allMatch(words -> words.length() <= LONGEST_WORDS),
                        "candidates",
                        "longest",
                        LONGEST_WORDS));
        return violations;
    }

    @Override
    public Vote close(VoteId id) {
        SignedIn.require(Permission.EDIT_PARTICIPATION);
        return database.write(sql -> {
            // Ballots hold the row shared while they are counted: this waits for them, and later ones see it closed.
            Instant closed = sql.select(VOTE.CLOSED_AT)
                    .from(VOTE)
                    .where(VOTE.ID.eq(id.value()))
                    .forUpdate()
                    .fetchOptional()
                    .orElseThrow(() -> new NotFoundException(id.value()))
                    .value1();
            if (closed == null) {
                sql.update(VOTE)
                        .set(VOTE.CLOSED_AT, clock.instant())
                        .set(VOTE.VERSION, VOTE.VERSION.plus(1))
                        .where(VOTE.ID.eq(id.value()))
                        .execute();
            }
            Vote now = fetch(sql, VOTE.ID.eq(id.value())).getFirst();
            if (closed == null) {
                recordVotes(now);
                audit.record(
                        "CLOSED",
                        subject(now),
                        now.title().text("fi"),
                        new Change.Collector()
                                .field("phones", now.phones())
                                .field("votes", now.total())
                                .changes());
            }
            return now;
        });
    }

    private void recordVotes(Vote vote) {
        Map<NeedId, Integer> given = new HashMap<>();
        vote.options().stream()
                .filter(option -> option.subject().type().equals(NEED))
                .forEach(option -> given.put(new NeedId(option.subject().id()), option.votes()));
        if (!given.isEmpty()) {
            needs.recordVotes(given);
        }
    }

    private static Subject subject(Vote vote) {
        return Subject.of("VOTE", vote.id().value(), vote.meeting().value());
    }

    private static Condition has(String code) {
        return Columns.is(VOTE.CODE, code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT));
    }

    @Override
    public Optional<Ballot> ballot(String code, String phone) {
        Optional<Ballot> found = database.read(sql ->
                sql.select(VOTE.fields()).from(VOTE).where(has(code)).fetchOptional(row -> ballot(sql, row, phone)));
        if (found.isEmpty()) {
            LOG.warn("A vote's code of {} that does not exist was tried", Scope.currentTenant());
        }
        return found;
    }

    private static Ballot ballot(DSLContext sql, Record row, String phone) {
        UUID id = row.get(VOTE.ID);
        boolean cast = sql.fetchExists(
                VOTE_BALLOT, VOTE_BALLOT.VOTE_ID.eq(id).and(VOTE_BALLOT.PHONE_HASH.eq(Signing.hash(phone))));
        return new Ballot(
                new VoteId(id),
                row.get(VOTE.TITLE),
                row.get(VOTE.VOTES_EACH),
                row.get(VOTE.SEVERAL_ON_ONE),
                row.get(VOTE.CLOSED_AT) == null,
                cast,
                Signing.sign(row.get(VOTE.BALLOT_KEY), phone),
                sql.select(VOTE_OPTION.ID, VOTE_OPTION.WORDS)
                        .from(VOTE_OPTION)
                        .where(VOTE_OPTION.VOTE_ID.eq(id))
                        .orderBy(VOTE_OPTION.POSITION)
                        .fetch(line -> new Ballot.Line(new VoteOptionId(line.value1()), line.value2())));
    }

    @Override
    public Outcome cast(String code, String phone, String signature, Map<VoteOptionId, Integer> marks) {
        return database.write(sql -> {
            Record vote = sql.select(VOTE.fields())
                    .from(VOTE)
                    .where(has(code))
                    .forShare()
                    .fetchOptional()
                    .orElseThrow(() -> new NotFoundException("vote"));
            UUID id = vote.get(VOTE.ID);
            if (phone.isEmpty() || !Signing.holds(vote.get(VOTE.BALLOT_KEY), phone, signature)) {
                LOG.warn("A ballot of {} came from a phone it was not given to; vote {}", Scope.currentTenant(), id);
                return Outcome.FOREIGN;
            }
            if (vote.get(VOTE.CLOSED_AT) != null) {
                LOG.info("A ballot of {} came after the close of vote {}", Scope.currentTenant(), id);
                return Outcome.CLOSED;
            }
            check(sql, vote, marks);
            byte[] hash = Signing.hash(phone);
            int counted = sql.insertInto(VOTE_BALLOT)
                    .set(VOTE_BALLOT.VOTE_ID, id)
                    .set(VOTE_BALLOT.PHONE_HASH, hash)
                    .set(VOTE_BALLOT.CAST_AT, clock.instant())
                    .onConflictDoNothing()
                    .execute();
            if (counted == 0) {
                return Outcome.AGAIN;
            }
            marks.forEach((option, votes) -> sql.insertInto(VOTE_MARK)
                    .set(VOTE_MARK.VOTE_ID, id)
                    .set(VOTE_MARK.PHONE_HASH, hash)
                    .set(VOTE_MARK.OPTION_ID, option.value())
                    .set(VOTE_MARK.VOTES, votes)
                    .execute());
            return Outcome.COUNTED;
        });
    }

    private static void check(DSLContext sql, Record vote, Map<VoteOptionId, Integer> marks) {
        int each = vote.get(VOTE.VOTES_EACH);
        long given = marks.values().stream().mapToLong(votes -> votes).sum();
        List<UUID> known = sql.select(VOTE_OPTION.ID)
                .from(VOTE_OPTION)
                .where(VOTE_OPTION.VOTE_ID.eq(vote.get(VOTE.ID)))
                .fetch(VOTE_OPTION.ID);
        new Violations()
                .check(!marks.isEmpty(), "options", "vote.none", each)
                .check(
                        given <= each
                                && marks.values().stream()
                                        .allMatch(votes -> votes > 0 && (votes == 1 || vote.get(VOTE.SEVERAL_ON_ONE))),
                        "options",
                        "vote.many",
                        each,
                        given)
                .check(marks.keySet().stream().allMatch(option -> known.contains(option.value())), "options", "unknown")
                .done();
    }
}
