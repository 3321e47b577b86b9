package fi.pohja.need.internal;

import static fi.pohja.schema.tenant.Tables.NEED_THEME;
import static fi.pohja.schema.tenant.Tables.ORGANISATION;

import fi.pohja.access.DeniedException;
import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.need.NeedDraft;
import fi.pohja.need.NeedThemeId;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.organisation.SourceStatement;
import fi.pohja.problem.Violations;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** What is required of a need before it is stored, and who may tell one of whom. */
final class NeedRules {

    private static final int LONGEST_WORD = 200;

    private final DSLContext sql;
    private final Set<UUID> organisations;
    private final Set<UUID> themes;

    /** Units a caller without {@code EDIT_PARTICIPATION} may tell of; null for one who may of all. */
    private final @Nullable Set<UUID> own;

    /** For these drafts, of which there may be many: what they point to is read once. */
    NeedRules(DSLContext sql, List<NeedDraft> drafts) {
        this.sql = sql;
        organisations = known(drafts.stream()
                .flatMap(draft -> draft.organisation().stream())
                .map(OrganisationId::value)
                .toList());
        List<UUID> named = drafts.stream()
                .flatMap(draft -> draft.theme().stream())
                .map(NeedThemeId::value)
                .distinct()
                .toList();
        themes = named.isEmpty()
                ? Set.of()
                : sql.select(NEED_THEME.ID)
                        .from(NEED_THEME)
                        .where(NEED_THEME.ID.in(named))
                        .fetchSet(NEED_THEME.ID);
        own = boundTo()
                .map(organisation -> new HashSet<>(
                        sql.fetch(NeedRows.withUnits(organisation.value())).getValues(ORGANISATION.ID)))
                .orElse(null);
    }

    private Set<UUID> known(List<UUID> ids) {
        return ids.isEmpty()
                ? Set.of()
                : sql.select(ORGANISATION.ID)
                        .from(ORGANISATION)
                        .where(ORGANISATION.ID.in(Set.copyOf(ids)))
                        .fetchSet(ORGANISATION.ID);
    }

    /** Whether whoever calls may capture at all. */
    static boolean mayCapture() {
        return SignedIn.allowed(Permission.EDIT_PARTICIPATION) || boundTo().isPresent();
    }

    /** The one organisation a caller may capture for; empty when for all or for none. */
    static Optional<OrganisationId> boundTo() {
        if (SignedIn.allowed(Permission.EDIT_PARTICIPATION) || !SignedIn.allowed(Permission.CAPTURE_NEEDS)) {
            return Optional.empty();
        }
        return SignedIn.bound().flatMap(SignedIn::organisation).map(OrganisationId::new);
    }

    /**
     * Checks everything that is typed.
     *
     * @param place what stands before the names of fields: empty, or {@code 3.} for the fourth of many
     * @throws DeniedException when whoever calls may not tell of this organisation
     */
    void check(Violations violations, String place, NeedDraft draft) {
        violations
                .requiredTitle(place + "title", draft.title())
                .text(place + "description", draft.description())
                .line(place + "service", draft.service(), LONGEST_WORD)
                .line(place + "processStep", draft.processStep(), LONGEST_WORD)
                .date(place + "toldOn", draft.toldOn());
        SourceStatement.checkIds(violations, place + "sourceRefs", draft.sourceRefs());
        draft.theme().ifPresent(theme -> violations.check(themes.contains(theme.value()), place + "theme", "unknown"));
        draft.organisation()
                .ifPresent(organisation -> violations.check(
                        organisations.contains(organisation.value()), place + "organisation", "unknown"));
        Set<UUID> units = own;
        if (units != null) {
            violations.check(draft.organisation().isPresent(), place + "organisation", "required");
            draft.organisation()
                    .map(OrganisationId::value)
                    .filter(organisations::contains)
                    .filter(organisation -> !units.contains(organisation))
                    .ifPresent(other -> {
                        throw new DeniedException(Optional.of(Permission.EDIT_PARTICIPATION));
                    });
        }
    }

    /** Whether whoever calls may tell of this organisation. */
    boolean ownOrAll(Optional<OrganisationId> organisation) {
        Set<UUID> units = own;
        return Objects.isNull(units)
                || organisation.filter(id -> units.contains(id.value())).isPresent();
    }
}
