package fi.pohja.funding.internal;

import static fi.pohja.schema.tenant.Tables.COST;
import static fi.pohja.schema.tenant.Tables.GRANT_APPLICATION;
import static fi.pohja.schema.tenant.Tables.PAYMENT_REQUEST;
import static fi.pohja.schema.tenant.Tables.RECOVERY;

import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.funding.Eligibility;
import fi.pohja.funding.FundingPosition;
import fi.pohja.funding.FundingPosition.BySource;
import fi.pohja.funding.FundingPosition.Money;
import fi.pohja.funding.FundingPositions;
import fi.pohja.funding.GrantApplication;
import fi.pohja.funding.GrantDecision;
import fi.pohja.funding.PaymentRequestState;
import fi.pohja.programme.Funding;
import fi.pohja.programme.FundingSource;
import fi.pohja.programme.Project;
import fi.pohja.programme.ProjectFunding;
import fi.pohja.programme.ProjectId;
import fi.pohja.programme.Projects;
import fi.pohja.tenancy.Database;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

@Singleton
final class StoredPositions implements FundingPositions {

    private static final BigDecimal NOTHING = new BigDecimal("0.00");
    private static final List<String> FROZEN = Stream.of(PaymentRequestState.values())
            .filter(PaymentRequestState::frozen)
            .map(Enum::name)
            .toList();

    private final Database database;
    private final ApplicationRows applications;
    private final Projects projects;
    private final Funding funding;

    StoredPositions(Database database, ApplicationRows applications, Projects projects, Funding funding) {
        this.database = database;
        this.applications = applications;
        this.projects = projects;
        this.funding = funding;
    }

    @Override
    public FundingPosition of(ProjectId id) {
        SignedIn.require(Permission.READ);
        return database.read(sql -> {
            Project project = projects.open(id);
            ProjectFunding stated = funding.of(id);
            List<UUID> all = Stream.concat(
                            Stream.of(id.value()),
                            stated.parts().stream()
                                    .map(part -> part.project().id().value()))
                    .toList();
            List<Held> held = granted(sql, all);
            List<Held> own =
                    held.stream().filter(grant -> grant.project().equals(id)).toList();
            List<FundingPosition.Part> parts = stated.parts().stream()
                    .map(part -> new FundingPosition.Part(
                            part.project(),
                            part.sums(),
                            together(held.stream()
                                    .filter(grant -> grant.project()
                                            .equals(part.project().id()))
                                    .toList())))
                    .toList();
            return new FundingPosition(
                    project.named(),
                    stated.sums(),
                    own.stream().map(Held::grant).toList(),
                    together(own),
                    parts,
                    together(held));
        });
    }

    /** A grant and whose it is. */
    private record Held(ProjectId project, FundingPosition.Grant grant) {}

    private static Money together(List<Held> grants) {
        return grants.stream().map(held -> held.grant().money()).reduce(Money.none(), Money::plus);
    }

    private List<Held> granted(DSLContext sql, List<UUID> projects) {
        List<GrantApplication> granted = applications.fetch(
                sql,
                GRANT_APPLICATION
                        .PROJECT_ID
                        .in(projects)
                        .and(GRANT_APPLICATION.OUTCOME.eq(GrantDecision.Outcome.GRANTED.name())));
        if (granted.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = granted.stream().map(grant -> grant.id().value()).toList();
        Map<UUID, List<Booked>> costs = sql.select(
                        COST.APPLICATION_ID,
                        COST.SOURCE,
                        StoredCosts.sum(Eligibility.ELIGIBLE),
                        StoredCosts.sum(Eligibility.QUESTIONED),
                        StoredCosts.sum(Eligibility.INELIGIBLE))
                .from(COST)
                .where(COST.APPLICATION_ID.in(ids))
                .groupBy(COST.APPLICATION_ID, COST.SOURCE)
                .fetchGroups(
                        COST.APPLICATION_ID,
                        row -> new Booked(
                                Optional.ofNullable(row.value2()).map(FundingSource::valueOf),
                                row.value3(),
                                row.value4(),
                                row.value5()));
        Map<UUID, BigDecimal> requested = sql.select(PAYMENT_REQUEST.APPLICATION_ID, DSL.sum(PAYMENT_REQUEST.SHARE))
                .from(PAYMENT_REQUEST)
                .where(PAYMENT_REQUEST.APPLICATION_ID.in(ids))
                .and(PAYMENT_REQUEST.STATE.in(FROZEN))
                .groupBy(PAYMENT_REQUEST.APPLICATION_ID)
                .fetchMap(row -> row.value1(), row -> row.value2());
        Map<UUID, BigDecimal> paid = sql.select(PAYMENT_REQUEST.APPLICATION_ID, DSL.sum(PAYMENT_REQUEST.PAID))
                .from(PAYMENT_REQUEST)
                .where(PAYMENT_REQUEST.APPLICATION_ID.in(ids))
                .and(PAYMENT_REQUEST.PAID.isNotNull())
                .groupBy(PAYMENT_REQUEST.APPLICATION_ID)
                .fetchMap(row -> row.value1(), row -> row.value2());
        Map<UUID, BigDecimal> recovered = sql.select(RECOVERY.APPLICATION_ID, DSL.sum(RECOVERY.AMOUNT))
                .from(RECOVERY)
                .where(RECOVERY.APPLICATION_ID.in(ids))
                .groupBy(RECOVERY.APPLICATION_ID)
                .fetchMap(row -> row.value1(), row -> row.value2());
        return granted.stream()
                .map(grant -> new Held(
                        grant.project().id(),
                        grant(
                                grant,
                                costs.getOrDefault(grant.id().value(), List.of()),
                                requested.getOrDefault(grant.id().value(), NOTHING),
                                paid.getOrDefault(grant.id().value(), NOTHING),
                                recovered.getOrDefault(grant.id().value(), NOTHING))))
                .toList();
    }

    /** What a ledger has booked on a source, or without one. */
    private record Booked(
            Optional<FundingSource> source, BigDecimal eligible, BigDecimal questioned, BigDecimal ineligible) {}

    private static BigDecimal sum(List<Booked> booked, Function<Booked, BigDecimal> column) {
        return booked.stream().map(column).reduce(NOTHING, BigDecimal::add);
    }

    private static FundingPosition.Grant grant(
            GrantApplication grant, List<Booked> booked, BigDecimal requested, BigDecimal paid, BigDecimal recovered) {
        GrantDecision decision = grant.decision().orElseThrow();
        BigDecimal eligible = sum(booked, Booked::eligible);
        BigDecimal questioned = sum(booked, Booked::questioned);
        BigDecimal ineligible = sum(booked, Booked::ineligible);
        BigDecimal accrued = Shares.of(decision, grant.budget())
                .map(shares -> shares.ofCumulated(eligible))
                .orElse(NOTHING);
        Money money = new Money(
                grant.budget().total(),
                decision.granted().orElse(NOTHING),
                eligible.add(questioned).add(ineligible),
                eligible,
                questioned,
                ineligible,
                accrued,
                requested,
                paid,
                recovered);
        return new FundingPosition.Grant(
                grant.id(), grant.call(), grant.source(), decision, money, bySource(grant, money, requested, paid));
    }

    private static List<BySource> bySource(GrantApplication grant, Money money, BigDecimal requested, BigDecimal paid) {
        List<BySource> lines = new ArrayList<>();
        for (FundingSource source : FundingSource.values()) {
            BigDecimal budget = grant.budget().of(source);
            boolean ofGrant = source == grant.source();
            BigDecimal costs = ofGrant ? money.accrued() : source == FundingSource.OWN ? money.ownShare() : NOTHING;
            if (budget.signum() != 0 || costs.signum() != 0 || ofGrant) {
                lines.add(new BySource(source, budget, costs, ofGrant ? requested : NOTHING, ofGrant ? paid : NOTHING));
            }
        }
        return lines;
    }
}
