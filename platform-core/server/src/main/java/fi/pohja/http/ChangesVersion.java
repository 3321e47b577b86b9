package fi.pohja.http;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says in the API's description that an operation changes a record and needs {@code If-Match}; see {@link ETag#ifMatch}. */
@Parameter(
        name = "If-Match",
        in = ParameterIn.HEADER,
        required = true,
        schema = @Schema(implementation = String.class),
        description = "ETag of the version that was read, such as \"3\"")
@ApiResponse(responseCode = "412", description = "The record is no longer the version that was read")
@ApiResponse(responseCode = "428", description = "If-Match is missing")
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ChangesVersion {}
