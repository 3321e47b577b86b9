package fi.pohja.agreement.internal;

import static fi.pohja.schema.shared.Tables.BORDER_AGREEMENT;
import static fi.pohja.schema.shared.Tables.BORDER_AGREEMENT_ACCEPTANCE;

import fi.pohja.agreement.BorderAgreement;
import fi.pohja.agreement.BorderAgreementDraft;
import fi.pohja.agreement.BorderAgreementId;
import fi.pohja.agreement.BorderAgreementState;
import fi.pohja.agreement.BorderService;
import fi.pohja.collaboration.CollaborationSpaces;
import fi.pohja.collaboration.Partner;
import fi.pohja.collaboration.ShareId;
import fi.pohja.collaboration.SpaceId;
import fi.pohja.organisation.Municipality;
import fi.pohja.organisation.Regions;
import fi.pohja.table.Columns;
import fi.pohja.tenancy.Scope;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Border agreements as rows; which ones there are, the policies of schema {@code shared} decide. */
@Singleton
final class AgreementRows {

    static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");
    private static final int MOST = 500;

    private final CollaborationSpaces spaces;
    private final Regions regions;
    private final Clock clock;

    AgreementRows(CollaborationSpaces spaces, Regions regions, Clock clock) {
        this.spaces = spaces;
        this.regions = regions;
        this.clock = clock;
    }

    /** The agreements that match, by name. */
    List<BorderAgreement> fetch(DSLContext sql, Condition wanted) {
        var rows = sql.selectFrom(BORDER_AGREEMENT)
                .where(wanted)
                .orderBy(Columns.alphabetical(BORDER_AGREEMENT.NAME), BORDER_AGREEMENT.ID)
                .limit(MOST)
                .fetch();
        if (rows.isEmpty()) {
            return List.of();
        }
        var acceptances = sql.selectFrom(BORDER_AGREEMENT_ACCEPTANCE)
                .where(BORDER_AGREEMENT_ACCEPTANCE.AGREEMENT_ID.in(rows.getValues(BORDER_AGREEMENT.ID)))
                .orderBy(BORDER_AGREEMENT_ACCEPTANCE.ACCEPTED_AT, BORDER_AGREEMENT_ACCEPTANCE.TENANT)
                .fetch();
        Map<String, Municipality> named =
                regions.municipalities().stream().collect(Collectors.toMap(Municipality::code, Function.identity()));
        return rows.stream()
                .map(row -> agreement(
                        row,
                        acceptances.stream()
                                .filter(one -> one.get(BORDER_AGREEMENT_ACCEPTANCE.AGREEMENT_ID)
                                                .equals(row.get(BORDER_AGREEMENT.ID))
                                        && one.get(BORDER_AGREEMENT_ACCEPTANCE.REVISION)
                                                .equals(row.get(BORDER_AGREEMENT.REVISION)))
                                .map(this::acceptance)
                                .toList(),
                        named))
                .toList();
    }

    Optional<BorderAgreement> find(DSLContext sql, UUID id) {
        return fetch(sql, BORDER_AGREEMENT.ID.eq(id)).stream().findFirst();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), HELSINKI);
    }

    private BorderAgreement agreement(
            Record row, List<BorderAgreement.Acceptance> acceptances, Map<String, Municipality> named) {
        Partner proposer = spaces.partner(row.get(BORDER_AGREEMENT.PROPOSER));
        BorderAgreementDraft draft = draft(row);
        Optional<BorderAgreement.Ending> ending = Optional.ofNullable(row.get(BORDER_AGREEMENT.ENDED_AT))
                .map(at -> new BorderAgreement.Ending(
                        spaces.partner(row.get(BORDER_AGREEMENT.ENDED_BY)),
                        row.get(BORDER_AGREEMENT.ENDED_BY_NAME),
                        at,
                        row.get(BORDER_AGREEMENT.END_REASON)));
        return new BorderAgreement(
                new BorderAgreementId(row.get(BORDER_AGREEMENT.ID)),
                new SpaceId(row.get(BORDER_AGREEMENT.SPACE_ID)),
                proposer,
                spaces.partner(row.get(BORDER_AGREEMENT.COUNTERPART)),
                proposer.tenant().equals(Scope.currentTenant().slug()),
                draft,
                municipalities(draft.proposerMunicipalities(), named),
                municipalities(draft.counterpartMunicipalities(), named),
                row.get(BORDER_AGREEMENT.REVISION),
                row.get(BORDER_AGREEMENT.WORDED_BY),
                state(draft, acceptances, ending.isPresent()),
                acceptances,
                ending,
                row.get(BORDER_AGREEMENT.UPDATED_AT),
                row.get(BORDER_AGREEMENT.VERSION));
    }

    private BorderAgreementState state(
            BorderAgreementDraft draft, List<BorderAgreement.Acceptance> acceptances, boolean ended) {
        if (ended) {
            return BorderAgreementState.ENDED;
        }
        return switch (acceptances.size()) {
            case 0 -> BorderAgreementState.DRAFT;
            case 1 ->
                acceptances
                                .getFirst()
                                .partner()
                                .tenant()
                                .equals(Scope.currentTenant().slug())
                        ? BorderAgreementState.ACCEPTED_BY_US
                        : BorderAgreementState.ACCEPTED_BY_THEM;
            default ->
                draft.validUntil().filter(day -> day.isBefore(today())).isPresent()
                        ? BorderAgreementState.ENDED
                        : BorderAgreementState.IN_FORCE;
        };
    }

    private static List<Municipality> municipalities(List<String> codes, Map<String, Municipality> named) {
        return codes.stream()
                .flatMap(code -> Optional.ofNullable(named.get(code)).stream())
                .toList();
    }

    private BorderAgreement.Acceptance acceptance(Record row) {
        return new BorderAgreement.Acceptance(
                spaces.partner(row.get(BORDER_AGREEMENT_ACCEPTANCE.TENANT)),
                row.get(BORDER_AGREEMENT_ACCEPTANCE.ACCEPTED_BY_NAME),
                row.get(BORDER_AGREEMENT_ACCEPTANCE.ACCEPTED_AT));
    }

    private static BorderAgreementDraft draft(Record row) {
        return new BorderAgreementDraft(
                row.get(BORDER_AGREEMENT.NAME),
                Columns.text(row.get(BORDER_AGREEMENT.OBJECT)),
                Columns.strings(row.get(BORDER_AGREEMENT.SERVICES)).stream()
                        .map(BorderService::valueOf)
                        .toList(),
                Columns.text(row.get(BORDER_AGREEMENT.DIVISION)),
                Columns.text(row.get(BORDER_AGREEMENT.COST_PRINCIPLE)),
                Columns.strings(row.get(BORDER_AGREEMENT.PROPOSER_MUNICIPALITIES)),
                Columns.strings(row.get(BORDER_AGREEMENT.COUNTERPART_MUNICIPALITIES)),
                Optional.ofNullable(row.get(BORDER_AGREEMENT.VALID_FROM)),
                Optional.ofNullable(row.get(BORDER_AGREEMENT.VALID_UNTIL)),
                Optional.ofNullable(row.get(BORDER_AGREEMENT.REVIEW_ON)),
                Optional.ofNullable(row.get(BORDER_AGREEMENT.ASSESSMENT_ID)).map(ShareId::new),
                row.get(BORDER_AGREEMENT.ILLUSTRATIVE),
                Columns.strings(row.get(BORDER_AGREEMENT.SOURCE_REFS)));
    }
}
