package fi.pohja.web.page;

import fi.pohja.web.page.template.StaticTemplates;
import fi.pohja.web.page.template.Templates;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Makes a bean of what the template compiler generates. */
@Factory
final class TemplateBeans {

    @Singleton
    Templates templates() {
        return new StaticTemplates();
    }
}
