package fi.pohja.http.internal;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;

/** Title and preamble of the API's description, which the build writes from the resources' annotations. */
@OpenAPIDefinition(
        info = @Info(title = "Pohja", version = "1", license = @License(name = "Apache-2.0"), description = """
                                The API of one tenant, on the tenant's host. Sign in by POST /api/sign-in: the cookie it \
                                sets is the one the screens use.

                                Lists take page (from 0) and size (at most 200) and answer {"items", "total"}. Ids are \
                                UUIDs, dates ISO 8601, amounts numbers in euros with two decimals, multilingual texts \
                                objects keyed by language. What changes a record names the version it has seen in \
                                If-Match, as ETag gave it. Unknown properties are refused. \
                                A record may be sent back as it was answered, changed here and there: of a reference \
                                only its id or key counts, and what cannot be changed that way, such as sums, is passed \
                                over. What goes wrong is answered \
                                as application/problem+json (RFC 9457), in the user's language."""))
final class ApiDescription {

    /** Where micronaut-openapi writes it: title and version in lower case. */
    static final String RESOURCE = "META-INF/swagger/pohja-1.yml";

    private ApiDescription() {}
}
