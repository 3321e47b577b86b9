package fi.pohja.plugins.family.consultation;

import fi.pohja.spi.TenantContext;
import fi.pohja.spi.core.CollaborationSpace;
import fi.pohja.spi.core.SharedRecord;
import fi.pohja.spi.core.SharedRecord.Rights;
import fi.pohja.spi.core.SharedRecordId;
import fi.pohja.ui.spi.part.Typed;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The area's pool of experts: each region offers its own to all members of the area. */
final class Experts {

    static final int LONGEST_TITLE = 120;
    static final int LONGEST_LANGUAGES = 100;

    private static final String KIND = "expert";

    private final Consultations consultations;

    Experts(Consultations consultations) {
        this.consultations = consultations;
    }

    /** All that are offered now, by region and title. */
    List<Expert> list(TenantContext context) {
        return context.collaboration().list(KIND).stream()
                .filter(shared -> shared.endedAt().isEmpty())
                .map(Experts::expert)
                .sorted(Comparator.comparing((Expert one) -> one.region().name().text("fi"))
                        .thenComparing(Expert::title))
                .toList();
    }

    /** Offers an expert to the whole area. */
    void offer(TenantContext context, String title, Collection<Topic> topics, String languages) {
        ConsultationPart.require(context, ConsultationPart.COORDINATE);
        CollaborationSpace area =
                consultations.area(context).orElseThrow(() -> Typed.fault(context, "consultation.noArea"));
        String checked = Typed.line(context, title, LONGEST_TITLE);
        context.collaboration()
                .share(new SharedRecord.Draft(
                        area.id(),
                        KIND,
                        checked,
                        Map.of(
                                "topics",
                                topics.stream().sorted().map(Topic::name).collect(Collectors.joining(",")),
                                "languages",
                                Typed.optional(context, languages, LONGEST_LANGUAGES)),
                        Map.of(),
                        others(context, area),
                        Optional.empty()));
    }

    /** All members of an area but the tenant of the call, to read. */
    static Map<String, Rights> others(TenantContext context, CollaborationSpace area) {
        return area.members().stream()
                .map(CollaborationSpace.Member::tenant)
                .filter(tenant -> !tenant.equals(context.tenant()))
                .collect(Collectors.toMap(tenant -> tenant, tenant -> Rights.VIEW));
    }

    void takeBack(TenantContext context, UUID id) {
        ConsultationPart.require(context, ConsultationPart.COORDINATE);
        context.collaboration().revoke(new SharedRecordId(id));
    }

    private static Expert expert(SharedRecord shared) {
        return new Expert(
                shared.id().value(),
                shared.label(),
                shared.owner(),
                shared.own(),
                Stream.of(shared.facts().getOrDefault("topics", "").split(","))
                        .filter(topic -> !topic.isEmpty())
                        .map(Topic::valueOf)
                        .toList(),
                shared.facts().getOrDefault("languages", ""));
    }
}
