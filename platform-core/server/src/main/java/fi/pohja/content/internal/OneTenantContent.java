package fi.pohja.content.internal;

import static fi.pohja.schema.tenant.Tables.LOADED_RECORD;

import fi.pohja.content.internal.ContentFile.Step;
import fi.pohja.content.internal.ContentKeys.Kind;
import fi.pohja.organisation.Municipality;
import fi.pohja.organisation.MunicipalityRow;
import fi.pohja.organisation.OrganisationDraft;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.organisation.OrganisationKind;
import fi.pohja.organisation.Organisations;
import fi.pohja.organisation.Sector;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.NotFoundException;
import fi.pohja.problem.Violation;
import fi.pohja.spi.LocalizedText;
import fi.pohja.tenancy.Database;
import fi.pohja.tenancy.Scope;
import fi.pohja.tenancy.Tenant;
import fi.pohja.tenancy.YamlFile;
import fi.pohja.text.Texts;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loads the content of the bound tenant: first what every tenant has, then its files one by one, then what joins them. */
@Singleton
final class OneTenantContent {

    private static final Logger LOG = LoggerFactory.getLogger(OneTenantContent.class);

    private final Database database;
    private final Organisations organisations;
    private final List<ContentPart> parts;
    private final String[] known;
    private final Texts texts;
    private final Clock clock;

    OneTenantContent(
            Database database, Organisations organisations, List<ContentPart> parts, Texts texts, Clock clock) {
        this.database = database;
        this.organisations = organisations;
        this.parts = parts;
        Set<String> keys = new LinkedHashSet<>(List.of("translations"));
        parts.forEach(part -> keys.addAll(part.lists()));
        this.known = keys.toArray(String[]::new);
        this.texts = texts;
        this.clock = clock;
    }

    /** A step that failed; ends its file's transaction. */
    private static final class FaultException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient YamlFile.Problem problem;

        private FaultException(YamlFile.Problem problem, RuntimeException cause) {
            super(problem.toString(), cause);
            this.problem = problem;
        }
    }

    /** @return all faults; a file with any was not loaded */
    List<YamlFile.Problem> load(Tenant tenant, List<Path> paths) {
        ContentKeys keys = new ContentKeys(tenant.id());
        List<YamlFile.Problem> problems = new ArrayList<>();
        run(Path.of("reference", "municipalities.csv"), everyTenants(tenant, keys), problems);
        List<ContentFile> files = paths.stream().map(ContentFile::new).toList();
        for (ContentFile file : files) {
            parts.forEach(part -> part.enterKeys(file, keys));
        }
        List<ContentFile> loaded = new ArrayList<>();
        for (ContentFile file : files) {
            file.root().onlyKeys(known);
            parts.forEach(part -> part.read(file, keys));
            if (file.problems().isEmpty() && run(file.path(), file.steps(), problems)) {
                loaded.add(file);
            }
            problems.addAll(file.problems());
        }
        loaded.forEach(file -> run(file.path(), file.stepsAcrossFiles(), problems));
        return problems;
    }

    /** The region itself (Helsinki is its own municipality) and its municipalities, unless a user entered them before. */
    private List<Step> everyTenants(Tenant tenant, ContentKeys keys) {
        List<Step> steps = new ArrayList<>();
        if (tenant.kind() == Tenant.Kind.WELLBEING_SERVICES_COUNTY) {
            OrganisationId id = new OrganisationId(keys.id("region"));
            keys.enter("region", Kind.ORGANISATION, id.value());
            OrganisationDraft region = OrganisationDraft.of(OrganisationKind.REGION, Sector.PUBLIC, tenant.name());
            steps.add(organisation("region", id, region));
        }
        for (MunicipalityRow row : organisations.municipalities()) {
            String key = "municipality-" + row.municipality().code();
            OrganisationId id = row.organisation().orElseGet(() -> new OrganisationId(keys.id(key)));
            keys.enter(key, Kind.ORGANISATION, id.value());
            if (row.organisation().isEmpty()) {
                steps.add(organisation(key, id, municipality(row.municipality())));
            }
        }
        return steps;
    }

    private static OrganisationDraft municipality(Municipality municipality) {
        return new OrganisationDraft(
                OrganisationKind.MUNICIPALITY,
                Sector.PUBLIC,
                municipality.name(),
                LocalizedText.none(),
                Optional.empty(),
                Optional.of(municipality.code()),
                "",
                "",
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private Step organisation(String key, OrganisationId id, OrganisationDraft draft) {
        return new Step(ContentFile.Phase.ORGANISATIONS, 0, 1, id.value(), key, () -> organisations.create(id, draft));
    }

    /** @return whether the steps were taken; otherwise none was, and the problem is noted */
    private boolean run(Path file, List<Step> steps, List<YamlFile.Problem> problems) {
        if (steps.isEmpty()) {
            return true;
        }
        try {
            database.change(sql -> steps(sql, file, steps));
            return true;
        } catch (FaultException e) {
            problems.add(e.problem);
            return false;
        } catch (RuntimeException e) {
            LOG.error("The file {} could not be loaded", file, e);
            problems.add(new YamlFile.Problem(file, 1, "could not be loaded: " + e));
            return false;
        }
    }

    private void steps(DSLContext sql, Path file, List<Step> steps) {
        // Two instances starting together would both enter what neither finds: the second waits here for the first.
        sql.fetch(
                "select pg_advisory_xact_lock(hashtextextended({0}, 0))", DSL.val("content " + Scope.currentTenant()));
        Set<UUID> known =
                new HashSet<>(sql.select(LOADED_RECORD.ID).from(LOADED_RECORD).fetch(LOADED_RECORD.ID));
        var entered = sql.insertInto(LOADED_RECORD, LOADED_RECORD.ID, LOADED_RECORD.KEY, LOADED_RECORD.LOADED_AT);
        boolean any = false;
        for (Step step : steps) {
            if (known.add(step.id())) {
                take(file, step);
                entered = entered.values(step.id(), step.key(), clock.instant());
                any = true;
            }
        }
        if (any) {
            entered.execute();
        }
    }

    private void take(Path file, Step step) {
        try {
            step.work().run();
        } catch (InvalidException e) {
            List<String> reasons = e.violations().stream().map(this::reason).toList();
            throw new FaultException(
                    new YamlFile.Problem(file, step.line(), step.key() + ": " + String.join(" ", reasons)), e);
        } catch (NotFoundException e) {
            throw new FaultException(
                    new YamlFile.Problem(
                            file, step.line(), step.key() + " names a record that was not loaded, or was removed"),
                    e);
        }
    }

    private String reason(Violation violation) {
        String sentence = texts.text(
                "en", "violation." + violation.code(), violation.arguments().toArray());
        return violation.field().isEmpty() ? sentence : violation.field() + ": " + sentence;
    }
}
