package fi.pohja.http;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says in the API's description with what a resource refuses. */
@ApiResponse(responseCode = "400", description = "Malformed: what is wrong is named by property or parameter")
@ApiResponse(responseCode = "401", description = "Nobody is signed in")
@ApiResponse(responseCode = "403", description = "Whoever is signed in may not do this")
@ApiResponse(responseCode = "404", description = "There is no such record")
@ApiResponse(responseCode = "422", description = "What was sent cannot be stored: every fault is named by property")
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface UsualRefusals {}
