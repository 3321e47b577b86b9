package fi.pohja.settings.internal;

import fi.pohja.http.ChangesVersion;
import fi.pohja.http.ETag;
import fi.pohja.http.TypedBody;
import fi.pohja.http.UsualRefusals;
import fi.pohja.settings.Accent;
import fi.pohja.settings.TenantSettings;
import fi.pohja.spi.LocalizedText;
import fi.pohja.tenancy.Tenant;
import io.micronaut.context.annotation.Factory;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.serde.Deserializer;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** {@code /api/settings}: the tenant itself, for its administrators. */
@Controller("/api/settings")
@Tag(name = "Settings")
@UsualRefusals
final class TenantSettingsResource {

    private final TenantSettings settings;

    TenantSettingsResource(TenantSettings settings) {
        this.settings = settings;
    }

    /**
     * The tenant.
     *
     * @param code official code of Statistics Finland
     * @param languages the default first
     * @param hosts the one for links first
     * @param accentChosen the colour that was asked for, where it had to be darkened to be readable
     */
    @Serdeable.Serializable
    record Settings(
            String slug,
            String code,
            LocalizedText name,
            LocalizedText shortName,
            List<String> languages,
            String accent,
            Optional<String> accentChosen,
            List<String> hosts,
            int version) {

        static Settings of(Tenant tenant, Optional<Accent.Correction> corrected) {
            return new Settings(
                    tenant.id().slug(),
                    tenant.code(),
                    tenant.name(),
                    tenant.shortName(),
                    tenant.languages(),
                    tenant.accent(),
                    corrected.map(Accent.Correction::chosen),
                    tenant.hosts(),
                    tenant.version());
        }
    }

    /** What can be changed. */
    record Sent(
            LocalizedText name, LocalizedText shortName, List<String> languages, String accent, List<String> hosts) {}

    /** Reads what is sent. */
    @Factory
    static final class Json {

        @Singleton
        Deserializer<Sent> sentSettings() {
            return TypedBody.of(Sent.class).answeredAs(Settings.class);
        }
    }

    /** Names, languages, accent colour and host names of the tenant. */
    @Get
    HttpResponse<Settings> readSettings() {
        return tagged(settings.read(), Optional.empty());
    }

    /** Replaces them; a colour too weak for white text is darkened, and the answer says so. */
    @ChangesVersion
    @Put
    HttpResponse<Settings> changeSettings(@Body Sent sent, HttpRequest<?> request) {
        TenantSettings.Changed changed = settings.change(new TenantSettings.Edit(
                sent.name(), sent.shortName(), sent.languages(), sent.accent(), sent.hosts(), ETag.ifMatch(request)));
        return tagged(changed.tenant(), changed.corrected());
    }

    private static HttpResponse<Settings> tagged(Tenant tenant, Optional<Accent.Correction> corrected) {
        return ETag.ok(Settings.of(tenant, corrected), tenant.version());
    }
}
