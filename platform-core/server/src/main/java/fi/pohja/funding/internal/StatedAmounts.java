package fi.pohja.funding.internal;

import static fi.pohja.schema.tenant.Tables.GRANT_APPLICATION;

import fi.pohja.funding.ApplicationState;
import fi.pohja.funding.CostCategory;
import fi.pohja.funding.GrantApplication;
import fi.pohja.funding.GrantDecision;
import fi.pohja.programme.Funding;
import fi.pohja.programme.FundingDraft;
import fi.pohja.programme.FundingEntry;
import fi.pohja.programme.FundingKind;
import fi.pohja.programme.FundingSource;
import fi.pohja.programme.ProjectId;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/**
 * Keeps a project's stated amounts as its applications and decisions have them, so that nobody types them a second
 * time. What was recorded from a source without a divided budget is left as the source states it.
 */
@Singleton
final class StatedAmounts {

    private final ApplicationRows rows;
    private final Funding funding;

    StatedAmounts(ApplicationRows rows, Funding funding) {
        this.rows = rows;
        this.funding = funding;
    }

    /** States what was applied for, as of now. */
    void applied(DSLContext sql, ProjectId project) {
        List<GrantApplication> submitted = rows
                .fetch(
                        sql,
                        GRANT_APPLICATION
                                .PROJECT_ID
                                .eq(project.value())
                                .and(GRANT_APPLICATION.STATE.ne(ApplicationState.DRAFT.name())))
                .stream()
                .filter(StatedAmounts::divided)
                .toList();
        if (submitted.isEmpty()) {
            return;
        }
        state(project, FundingKind.TOTAL, FundingSource.ALL, sum(submitted, Optional.empty()), Optional.empty());
        for (FundingSource source : sources(submitted)) {
            state(
                    project,
                    FundingKind.APPLIED,
                    source,
                    sum(
                            submitted.stream()
                                    .filter(application -> application.source() == source)
                                    .toList(),
                            Optional.of(source)),
                    Optional.empty());
        }
        state(
                project,
                FundingKind.OWN,
                FundingSource.OWN,
                sum(submitted, Optional.of(FundingSource.OWN)),
                Optional.empty());
    }

    /** States what was granted, as of now. */
    void granted(DSLContext sql, ProjectId project) {
        List<GrantApplication> granted = rows.fetch(sql, GRANT_APPLICATION.PROJECT_ID.eq(project.value())).stream()
                .filter(GrantApplication::granted)
                .filter(application ->
                        application.decision().flatMap(GrantDecision::granted).isPresent())
                .toList();
        for (FundingSource source : sources(granted)) {
            List<GrantDecision> decisions = granted.stream()
                    .filter(application -> application.source() == source)
                    .flatMap(application -> application.decision().stream())
                    .toList();
            state(
                    project,
                    FundingKind.GRANTED,
                    source,
                    decisions.stream()
                            .flatMap(decision -> decision.granted().stream())
                            .reduce(BigDecimal.ZERO, BigDecimal::add),
                    decisions.stream()
                            .flatMap(decision -> decision.decidedOn().stream())
                            .max(LocalDate::compareTo));
        }
    }

    private static boolean divided(GrantApplication application) {
        return !application.budget().lines().isEmpty()
                && application.budget().lines().stream()
                        .allMatch(line -> line.cell().category() != CostCategory.NOT_DIVIDED
                                && line.cell().source() != FundingSource.ALL);
    }

    private static Set<FundingSource> sources(List<GrantApplication> applications) {
        return applications.stream()
                .map(GrantApplication::source)
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }

    private static BigDecimal sum(List<GrantApplication> applications, Optional<FundingSource> source) {
        return applications.stream()
                .map(application -> source.map(application.budget()::of).orElseGet(application.budget()::total))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void state(
            ProjectId project, FundingKind kind, FundingSource source, BigDecimal euros, Optional<LocalDate> on) {
        Optional<FundingEntry> stated = funding.of(project).entries().stream()
                .filter(entry -> entry.kind() == kind && entry.source() == source)
                .findFirst();
        if (stated.isPresent()) {
            FundingEntry entry = stated.get();
            if (entry.approximate() || !sameEuros(entry, euros)) {
                funding.change(
                        entry.id(),
                        entry.version(),
                        new FundingDraft(
                                kind,
                                source,
                                Optional.of(euros),
                                false,
                                entry.note(),
                                on.or(entry::decidedOn),
                                entry.sourceRefs()));
            }
        } else if (euros.signum() > 0) {
            FundingDraft plain = FundingDraft.of(kind, source, euros);
            funding.create(
                    project,
                    new FundingDraft(kind, source, plain.amount(), false, plain.note(), on, plain.sourceRefs()));
        }
    }

    private static boolean sameEuros(FundingEntry entry, BigDecimal euros) {
        return entry.amount().filter(amount -> amount.compareTo(euros) == 0).isPresent();
    }
}
