package fi.pohja.content.internal;

import fi.pohja.content.internal.ContentFile.Phase;
import fi.pohja.content.internal.ContentFile.Step;
import fi.pohja.content.internal.ContentKeys.Kind;
import fi.pohja.organisation.Bodies;
import fi.pohja.organisation.BodyDraft;
import fi.pohja.organisation.BodyId;
import fi.pohja.organisation.BodyKind;
import fi.pohja.organisation.BodyMemberDraft;
import fi.pohja.organisation.BodyMemberId;
import fi.pohja.organisation.Composition;
import fi.pohja.organisation.Compositions;
import fi.pohja.organisation.GroupRule;
import fi.pohja.organisation.MemberPosition;
import fi.pohja.organisation.OrganisationDraft;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.organisation.OrganisationKind;
import fi.pohja.organisation.Organisations;
import fi.pohja.organisation.Sector;
import fi.pohja.programme.Parties;
import fi.pohja.programme.ProjectId;
import fi.pohja.spi.LocalizedText;
import fi.pohja.tenancy.YamlFile;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The organisations and bodies of a content file. */
@Singleton
@Order(1)
final class PartyContent implements ContentPart {

    private final Organisations organisations;
    private final Bodies bodies;
    private final Parties parties;
    private final Compositions compositions;

    PartyContent(Organisations organisations, Bodies bodies, Parties parties, Compositions compositions) {
        this.organisations = organisations;
        this.bodies = bodies;
        this.parties = parties;
        this.compositions = compositions;
    }

    @Override
    public List<String> lists() {
        return List.of("organisations", "bodies");
    }

    @Override
    public void enterKeys(ContentFile file, ContentKeys keys) {
        file.root().entries("organisations").forEach(element -> keys.enter(element, Kind.ORGANISATION));
        file.root().entries("bodies").forEach(element -> keys.enter(element, Kind.BODY));
    }

    @Override
    public void read(ContentFile file, ContentKeys keys) {
        file.root().entries("organisations").forEach(element -> organisation(file, element, keys));
        List<YamlFile.Entry> all = file.root().entries("bodies");
        Depths depths = new Depths(all, "parent");
        all.forEach(element -> body(file, element, keys, depths.of(element)));
    }

    private void organisation(ContentFile file, YamlFile.Entry element, ContentKeys keys) {
        element.onlyKeys(
                "key",
                "kind",
                "sector",
                "name",
                "description",
                "parent",
                "businessId",
                "municipality",
                "website",
                "networks",
                "sources");
        OrganisationKind kind = element.choice("kind", OrganisationKind.class, OrganisationKind.OTHER);
        Optional<String> municipality =
                kind == OrganisationKind.MUNICIPALITY ? element.optionalText("municipality") : Optional.empty();
        OrganisationDraft draft = new OrganisationDraft(
                kind,
                element.choice("sector", Sector.class, Sector.PUBLIC),
                element.requiredLocalized("name"),
                element.localized("description"),
                keys.reference(element, "parent", Kind.ORGANISATION).map(OrganisationId::new),
                municipality,
                element.optionalText("businessId").orElse(""),
                element.optionalText("website").orElse(""),
                element.texts("networks"),
                Optional.empty(),
                Optional.empty(),
                element.texts("sources"));
        String key = element.text("key");
        UUID id = keys.id(key);
        file.add(new Step(
                Phase.ORGANISATIONS,
                0,
                element.line(),
                id,
                key,
                () -> organisations.create(new OrganisationId(id), draft)));
    }

    private void body(ContentFile file, YamlFile.Entry element, ContentKeys keys, int depth) {
        element.onlyKeys(
                "key", "kind", "name", "description", "statutory", "parent", "projects", "members", "rules", "sources");
        BodyDraft draft = new BodyDraft(
                element.choice("kind", BodyKind.class, BodyKind.STEERING),
                element.requiredLocalized("name"),
                element.localized("description"),
                element.flag("statutory"),
                keys.reference(element, "parent", Kind.BODY).map(BodyId::new),
                element.texts("sources"));
        String key = element.text("key");
        BodyId id = new BodyId(keys.id(key));
        file.add(new Step(Phase.BODIES, depth, element.line(), id.value(), key, () -> bodies.create(id, draft)));
        if (element.has("rules")) {
            rules(file, element.entry("rules"), keys, id, key + "/rules");
        }
        int place = 0;
        for (YamlFile.Entry member : element.entries("members")) {
            member(file, member, keys, id, key + "/member/" + ++place);
        }
        for (String project : element.texts("projects")) {
            keys.reference(element, "projects", project, Kind.PROJECT).ifPresent(found -> {
                String assignment = key + "/project/" + project;
                file.add(new Step(
                        Phase.ACROSS_FILES,
                        0,
                        element.line(),
                        keys.id(assignment),
                        assignment,
                        () -> parties.assignBody(new ProjectId(found), id)));
            });
        }
    }

    private void rules(ContentFile file, YamlFile.Entry element, ContentKeys keys, BodyId body, String key) {
        element.onlyKeys(
                "maxMembers",
                "termYears",
                "meetingsAYear",
                "staffExcluded",
                "statutoryExcluded",
                "eligibility",
                "fee",
                "groups");
        Composition composition = new Composition(
                whole(element, "maxMembers"),
                whole(element, "termYears"),
                whole(element, "meetingsAYear"),
                element.flag("staffExcluded"),
                element.flag("statutoryExcluded"),
                element.localized("eligibility"),
                element.localized("fee"),
                element.entries("groups").stream()
                        .map(group -> {
                            group.onlyKeys("group", "least", "most");
                            return new GroupRule(
                                    group.requiredLocalized("group"), whole(group, "least"), whole(group, "most"));
                        })
                        .toList());
        file.add(new Step(
                Phase.OTHERS,
                0,
                element.line(),
                keys.id(key),
                key,
                () -> compositions.change(body, bodies.open(body).version(), composition)));
    }

    private static Optional<Integer> whole(YamlFile.Entry element, String key) {
        return element.has(key) ? Optional.of(PlanContent.whole(element, key, 0)) : Optional.empty();
    }

    private void member(ContentFile file, YamlFile.Entry element, ContentKeys keys, BodyId body, String key) {
        element.onlyKeys("group", "organisation", "position");
        LocalizedText group = element.requiredLocalized("group");
        BodyMemberDraft draft = new BodyMemberDraft(
                group,
                keys.reference(element, "organisation", Kind.ORGANISATION).map(OrganisationId::new),
                Optional.empty(),
                element.choice("position", MemberPosition.class, MemberPosition.MEMBER),
                Optional.empty(),
                Optional.empty());
        UUID id = keys.id(key);
        file.add(new Step(
                Phase.OTHERS, 0, element.line(), id, key, () -> bodies.addMember(body, new BodyMemberId(id), draft)));
    }
}
