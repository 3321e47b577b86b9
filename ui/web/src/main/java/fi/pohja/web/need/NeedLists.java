package fi.pohja.web.need;

import static fi.pohja.web.record.LocalizedWords.words;

import fi.pohja.listing.Archived;
import fi.pohja.listing.Order;
import fi.pohja.need.NeedKind;
import fi.pohja.need.NeedSource;
import fi.pohja.need.NeedState;
import fi.pohja.need.NeedThemeId;
import fi.pohja.need.NeedThemes;
import fi.pohja.need.Needs;
import fi.pohja.organisation.MunicipalityRow;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.organisation.Organisations;
import fi.pohja.programme.MeasureId;
import fi.pohja.web.pattern.ListDetail;
import fi.pohja.web.pattern.ListRequest;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What list and board of needs have in common: their filters and how these are asked of the feature. */
@Singleton
final class NeedLists {

    static final String STATE = "state";
    static final String KIND = "kind";
    static final String SOURCE = "source";
    static final String ORGANISATION = "organisation";
    static final String THEME = "theme";

    /** A service, and a step of its process unless it is empty. */
    record Step(String service, String processStep) {}

    private final Organisations organisations;
    private final NeedThemes themes;

    NeedLists(Organisations organisations, NeedThemes themes) {
        this.organisations = organisations;
        this.themes = themes;
    }

    /** The region's municipalities. */
    List<ListDetail.Option> municipalities() {
        return organisations.municipalities().stream()
                .filter((MunicipalityRow row) -> row.organisation().isPresent())
                .map(row -> new ListDetail.Option(
                        row.organisation().orElseThrow().value().toString(),
                        words(row.municipality().name())))
                .toList();
    }

    List<ListDetail.Option> themes() {
        return themes.list().stream()
                .map(theme -> new ListDetail.Option(theme.id().value().toString(), words(theme.name())))
                .toList();
    }

    /** The feature's filter for what is asked. */
    static Needs.Filter filter(
            ListRequest request, Optional<MeasureId> measure, Optional<Step> step, Archived archived) {
        return new Needs.Filter(
                request.words(),
                constant(NeedKind.values(), request, KIND),
                constant(NeedState.values(), request, STATE),
                constant(NeedSource.values(), request, SOURCE),
                id(request, ORGANISATION).map(OrganisationId::new),
                id(request, THEME).map(NeedThemeId::new),
                step.map(Step::service).orElse(""),
                step.map(Step::processStep).orElse(""),
                Optional.empty(),
                measure,
                Optional.empty(),
                measure.isPresent() || step.isPresent(),
                archived);
    }

    /** The feature's order for what is asked. */
    static Order<Needs.Sort> order(ListRequest request) {
        return request.sort().stream()
                .findFirst()
                .map(sort -> new Order<>(column(sort.key()), sort.descending()))
                .orElse(Order.descending(Needs.Sort.NUMBER));
    }

    private static Needs.Sort column(String key) {
        return Arrays.stream(Needs.Sort.values())
                .filter(sort -> sort.name().equalsIgnoreCase(key))
                .findFirst()
                .orElse(Needs.Sort.NUMBER);
    }

    /** A value from the address that is no constant any more, or never was, filters nothing. */
    private static <E extends Enum<E>> Set<E> constant(E[] constants, ListRequest request, String key) {
        return Arrays.stream(constants)
                .filter(constant -> constant.name().equals(request.choices().get(key)))
                .findFirst()
                .map(Set::of)
                .orElse(Set.of());
    }

    private static Optional<UUID> id(ListRequest request, String key) {
        try {
            return Optional.ofNullable(request.choices().get(key)).map(UUID::fromString);
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
