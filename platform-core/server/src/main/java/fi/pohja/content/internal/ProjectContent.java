package fi.pohja.content.internal;

import fi.pohja.attachment.Link;
import fi.pohja.attachment.Links;
import fi.pohja.audit.Subject;
import fi.pohja.content.internal.ContentFile.Phase;
import fi.pohja.content.internal.ContentFile.Step;
import fi.pohja.content.internal.ContentKeys.Kind;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.programme.Dependencies;
import fi.pohja.programme.DependencyDraft;
import fi.pohja.programme.DependencyId;
import fi.pohja.programme.Funding;
import fi.pohja.programme.FundingDraft;
import fi.pohja.programme.FundingEntryId;
import fi.pohja.programme.FundingKind;
import fi.pohja.programme.FundingSource;
import fi.pohja.programme.Parties;
import fi.pohja.programme.PartyDraft;
import fi.pohja.programme.PartyId;
import fi.pohja.programme.PartyRole;
import fi.pohja.programme.ProjectDraft;
import fi.pohja.programme.ProjectId;
import fi.pohja.programme.ProjectKind;
import fi.pohja.programme.ProjectState;
import fi.pohja.programme.Projects;
import fi.pohja.programme.RiskDraft;
import fi.pohja.programme.RiskId;
import fi.pohja.programme.RiskState;
import fi.pohja.programme.Risks;
import fi.pohja.tenancy.YamlFile;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The projects of a content file with their parties, money, risks, dependencies and links. */
@Singleton
@Order(2)
final class ProjectContent implements ContentPart {

    private final Projects projects;
    private final Parties parties;
    private final Funding funding;
    private final Risks risks;
    private final Dependencies dependencies;
    private final Links links;
    private final PlanContent plan;
    private final ContentClock clock;

    ProjectContent(
            Projects projects,
            Parties parties,
            Funding funding,
            Risks risks,
            Dependencies dependencies,
            Links links,
            PlanContent plan,
            ContentClock clock) {
        this.projects = projects;
        this.parties = parties;
        this.funding = funding;
        this.risks = risks;
        this.dependencies = dependencies;
        this.links = links;
        this.plan = plan;
        this.clock = clock;
    }

    @Override
    public List<String> lists() {
        return List.of("projects");
    }

    @Override
    public void enterKeys(ContentFile file, ContentKeys keys) {
        for (YamlFile.Entry project : file.root().entries("projects")) {
            keys.enter(project, Kind.PROJECT);
            project.entries("subAreas").forEach(element -> keys.enter(element, Kind.SUB_AREA));
            project.entries("goals").forEach(element -> keys.enter(element, Kind.GOAL));
            project.entries("measures").forEach(element -> keys.enter(element, Kind.MEASURE));
            project.entries("milestones").forEach(element -> keys.enter(element, Kind.MILESTONE));
            project.entries("risks").forEach(element -> keys.enter(element, Kind.RISK));
            project.entries("dependencies").forEach(element -> keys.enter(element, Kind.DEPENDENCY));
            project.entries("links").forEach(element -> keys.enter(element, Kind.LINK));
        }
    }

    @Override
    public void read(ContentFile file, ContentKeys keys) {
        List<YamlFile.Entry> all = file.root().entries("projects");
        Depths depths = new Depths(all, "umbrella", "predecessor");
        all.forEach(element -> project(file, element, keys, depths.of(element)));
    }

    private void project(ContentFile file, YamlFile.Entry element, ContentKeys keys, int depth) {
        element.onlyKeys(
                "key",
                "kind",
                "umbrella",
                "programme",
                "predecessor",
                "code",
                "name",
                "shortDescription",
                "purpose",
                "state",
                "since",
                "plannedStart",
                "plannedEnd",
                "forecastEnd",
                "forecastBasis",
                "topics",
                "sources",
                "parties",
                "funding",
                "subAreas",
                "goals",
                "measures",
                "milestones",
                "risks",
                "dependencies",
                "links");
        ProjectState state = element.choice("state", ProjectState.class, ProjectState.IDEA);
        Optional<LocalDate> since = element.date("since");
        ProjectDraft draft = new ProjectDraft(
                element.choice("kind", ProjectKind.class, ProjectKind.PROJECT),
                element.text("code"),
                element.requiredLocalized("name"),
                element.localized("shortDescription"),
                element.localized("purpose"),
                element.optionalText("programme"),
                keys.reference(element, "umbrella", Kind.PROJECT).map(ProjectId::new),
                keys.reference(element, "predecessor", Kind.PROJECT).map(ProjectId::new),
                element.date("plannedStart"),
                element.date("plannedEnd"),
                element.date("forecastEnd"),
                element.localized("forecastBasis"),
                element.localizedList("topics"),
                element.texts("sources"));
        String key = element.text("key");
        ProjectId id = new ProjectId(keys.id(key));
        file.add(new Step(
                Phase.PROJECTS,
                depth,
                element.line(),
                id.value(),
                key,
                // Before its day a project is still being prepared.
                () -> projects.create(
                        Optional.of(id), clock.reached(since) ? state : ProjectState.PREPARATION, draft)));
        element.entries("parties").forEach(party -> party(file, party, keys, id, key));
        int number = 0;
        for (YamlFile.Entry amount : element.entries("funding")) {
            funding(file, amount, keys, id, key + "/funding/" + ++number);
        }
        plan.read(file, element, keys, id);
        element.entries("risks").forEach(risk -> risk(file, risk, keys, id));
        element.entries("dependencies").forEach(dependency -> dependency(file, dependency, keys, id));
        element.entries("links").forEach(link -> link(file, link, keys, id));
    }

    private void party(ContentFile file, YamlFile.Entry element, ContentKeys keys, ProjectId project, String above) {
        element.onlyKeys("organisation", "role", "note", "sources");
        PartyRole role = element.choice("role", PartyRole.class, PartyRole.PARTNER);
        String organisation = element.text("organisation");
        keys.reference(element, "organisation", Kind.ORGANISATION).ifPresent(found -> {
            PartyDraft draft = new PartyDraft(
                    new OrganisationId(found), role, element.localized("note"), element.texts("sources"));
            String key = above + "/party/" + role + "/" + organisation;
            UUID id = keys.id(key);
            file.add(others(element, id, key, () -> parties.create(project, Optional.of(new PartyId(id)), draft)));
        });
    }

    private void funding(ContentFile file, YamlFile.Entry element, ContentKeys keys, ProjectId project, String key) {
        element.onlyKeys("kind", "source", "amount", "approximate", "note", "decided", "sources");
        FundingDraft draft = new FundingDraft(
                element.choice("kind", FundingKind.class, FundingKind.TOTAL),
                element.choice("source", FundingSource.class, FundingSource.ALL),
                element.number("amount"),
                element.flag("approximate"),
                element.localized("note"),
                element.date("decided"),
                element.texts("sources"));
        UUID id = keys.id(key);
        file.add(others(element, id, key, () -> funding.create(project, Optional.of(new FundingEntryId(id)), draft)));
    }

    private void risk(ContentFile file, YamlFile.Entry element, ContentKeys keys, ProjectId project) {
        element.onlyKeys("key", "title", "description", "probability", "impact", "response", "state", "sources");
        RiskDraft draft = new RiskDraft(
                element.requiredLocalized("title"),
                element.localized("description"),
                PlanContent.whole(element, "probability", 0),
                PlanContent.whole(element, "impact", 0),
                element.localized("response"),
                element.choice("state", RiskState.class, RiskState.OPEN),
                element.texts("sources"));
        String key = element.text("key");
        UUID id = keys.id(key);
        file.add(others(element, id, key, () -> risks.create(project, Optional.of(new RiskId(id)), draft)));
    }

    private void dependency(ContentFile file, YamlFile.Entry element, ContentKeys keys, ProjectId project) {
        element.onlyKeys("key", "project", "external", "description", "sources");
        DependencyDraft draft = new DependencyDraft(
                keys.reference(element, "project", Kind.PROJECT).map(ProjectId::new),
                element.localized("external"),
                element.localized("description"),
                element.texts("sources"));
        String key = element.text("key");
        UUID id = keys.id(key);
        file.add(new Step(
                Phase.ACROSS_FILES,
                0,
                element.line(),
                id,
                key,
                () -> dependencies.create(project, Optional.of(new DependencyId(id)), draft)));
    }

    private void link(ContentFile file, YamlFile.Entry element, ContentKeys keys, ProjectId project) {
        element.onlyKeys("key", "title", "url", "sources");
        Link.Draft draft =
                new Link.Draft(element.requiredLocalized("title"), element.text("url"), element.texts("sources"));
        String key = element.text("key");
        UUID id = keys.id(key);
        file.add(others(
                element,
                id,
                key,
                () -> links.addOnce(new Link.LinkId(id), Subject.of("PROJECT", project.value()), draft)));
    }

    private static Step others(YamlFile.Entry element, UUID id, String key, Runnable work) {
        return new Step(Phase.OTHERS, 0, element.line(), id, key, work);
    }
}
