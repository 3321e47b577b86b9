package fi.pohja.web.funding;

import static fi.pohja.web.i18n.Wording.text;

import fi.pohja.organisation.OrganisationId;
import fi.pohja.organisation.Organisations;
import fi.pohja.text.Texts;
import fi.pohja.web.record.ChangedValues;
import fi.pohja.web.record.LocalizedWords;
import fi.pohja.web.shell.RecordRoute;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Values of changed grants: names for ids, words for constants, euros as euros. */
@Singleton
final class FundingValues implements ChangedValues {

    private static final Set<String> TYPES = Set.of(
            "FUNDING_CALL", "APPLICATION", "AMENDMENT", "COST", "PAYMENT_REQUEST", "RECOVERY", "WORK_CONTRIBUTION");

    private static final Map<String, String> STATES = Map.of(
            "APPLICATION", "funding.application.",
            "AMENDMENT", "funding.amendment.",
            "PAYMENT_REQUEST", "funding.payment.");

    private final Organisations organisations;
    private final Set<String> keys = Texts.shared().keys();

    FundingValues(Organisations organisations) {
        this.organisations = organisations;
    }

    @Override
    public Optional<String> words(String subjectType, String field, String value) {
        if (!TYPES.contains(subjectType)) {
            return Optional.empty();
        }
        return switch (field) {
            case "state" -> known(STATES.getOrDefault(subjectType, "") + value);
            case "kind" -> known("funding.amendment.kind." + value);
            case "outcome" -> known("funding.outcome." + value);
            case "category" -> known("funding.category." + value);
            case "source" -> known("funding.source." + value);
            case "eligibility" -> known("funding.eligibility." + value);
            case "funder", "organisation", "partner" ->
                RecordRoute.id(value)
                        .flatMap(id -> organisations.find(new OrganisationId(id)))
                        .map(found -> LocalizedWords.words(found.name()));
            case "granted", "amount", "ceiling", "eligible", "share", "paid", "monthValue" -> euros(value);
            default -> Optional.empty();
        };
    }

    private Optional<String> known(String key) {
        return keys.contains(key) ? Optional.of(text(key)) : Optional.empty();
    }

    private static Optional<String> euros(String value) {
        try {
            return Optional.of(Figures.euros(new BigDecimal(value)));
        } catch (NumberFormatException notAnAmount) {
            return Optional.empty();
        }
    }
}
