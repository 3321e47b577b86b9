package fi.pohja;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/** How the house is arranged, as design and ADRs say. A rule that matches no class fails by itself. */
@AnalyzeClasses(packages = "fi.pohja", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    /** The features in their order: each may use what stands before it, never what stands after it. */
    private static final List<String> ORDER = List.of(
            "problem",
            "text",
            "listing",
            "calendar",
            "tenancy",
            "audit",
            "notification",
            "access",
            "job",
            "spreadsheet",
            "importing",
            "deadline",
            "console",
            "health",
            "settings",
            "plugin",
            "attachment",
            "discussion",
            "search",
            "collaboration",
            "organisation",
            "agreement",
            "service",
            "programme",
            "staff",
            "document",
            "legislation",
            "commitment",
            "need",
            "initiative",
            "consultation",
            "questionnaire",
            "meeting",
            "participation",
            "indicator",
            "vote",
            "reminder",
            "funding",
            "report",
            "publication",
            "work",
            "content");

    @ArchTest
    static final ArchRule featuresFormNoCycles =
            slices().matching("fi.pohja.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule featuresUseOnlyWhatStandsBeforeThem =
            classes().that().resideInAPackage("fi.pohja..").should(useOnlyEarlierFeatures());

    @ArchTest
    static final ArchRule internalsStayInside =
            classes().that().resideInAPackage("fi.pohja..internal..").should(onlyBeUsedByTheirOwnFeature());

    @ArchTest
    static final ArchRule connectionsOnlyInTenancy = noClasses()
            .that()
            .resideOutsideOfPackages("fi.pohja.tenancy..", "fi.pohja.schema..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("javax.sql..", "com.zaxxer..")
                    .or(describe(
                            "java.sql.Connection or DriverManager",
                            type -> type.getName().equals("java.sql.Connection")
                                    || type.getName().equals("java.sql.DriverManager"))))
            .because("every query runs as the bound scope's own login; go through fi.pohja.tenancy.Database");

    @ArchTest
    static final ArchRule generatedTablesOnlyInInternal = noClasses()
            .that()
            .resideOutsideOfPackages("fi.pohja..internal..", "fi.pohja.schema..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "fi.pohja.schema.tenant..", "fi.pohja.schema.platform..", "fi.pohja.schema.shared.."))
            .because("a feature's root is its API; tables are its own business");

    @ArchTest
    static final ArchRule pf4jOnlyInPlugin = noClasses()
            .that()
            .resideInAPackage("fi.pohja..")
            .and()
            .resideOutsideOfPackage("fi.pohja.plugin..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.pf4j.."))
            .because("the plugin host is the only one who knows how plugins are carried");

    @ArchTest
    static final ArchRule noVaadinInTheServer = noClasses()
            .that()
            .resideInAPackage("fi.pohja..")
            .should()
            .dependOnClassesThat(resideInAPackage("com.vaadin.."))
            .because("com.vaadin is for the modules below ui/");

    @ArchTest
    static final ArchRule spiKnowsNothingOfOurs = noClasses()
            .that()
            .resideInAPackage("fi.pohja.spi..")
            .should()
            .dependOnClassesThat(resideInAPackage("fi.pohja..")
                    .and(describe(
                            "outside the SPI", type -> !type.getPackageName().startsWith("fi.pohja.spi"))));

    @ArchTest
    static final ArchRule oneClock = noClasses()
            .that()
            .resideInAPackage("fi.pohja..")
            .and()
            .resideOutsideOfPackage("fi.pohja.postgres..")
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .because("--today moves one clock: take the Clock bean");

    @ArchTest
    static final ArchRule plainNames = noClasses()
            .that()
            .resideInAPackage("fi.pohja..")
            .should()
            .haveNameMatching(".*(Manager|Util|Utils|Helper|Impl)")
            .because("a name says what the thing is in the field");

    private static String feature(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith("fi.pohja.")) {
            return "";
        }
        String rest = name.substring("fi.pohja.".length());
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }

    private static ArchCondition<JavaClass> useOnlyEarlierFeatures() {
        return new ArchCondition<>("use only features that stand before theirs in " + ORDER) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                int own = ORDER.indexOf(feature(type));
                if (own < 0) {
                    return;
                }
                type.getDirectDependenciesFromSelf().forEach(dependency -> {
                    int other = ORDER.indexOf(feature(dependency.getTargetClass()));
                    if (other > own) {
                        events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                    }
                });
            }
        };
    }

    private static ArchCondition<JavaClass> onlyBeUsedByTheirOwnFeature() {
        return new ArchCondition<>("only be used by their own feature") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesToSelf().forEach(dependency -> {
                    if (!feature(dependency.getOriginClass()).equals(feature(type))) {
                        events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                    }
                });
            }
        };
    }
}
