package fi.pohja.http.internal;

import fi.pohja.access.Operator;
import fi.pohja.access.Operators;
import fi.pohja.access.SignIn;
import fi.pohja.access.SignedIn;
import fi.pohja.http.SessionCookie;
import fi.pohja.http.TenantFilter;
import fi.pohja.http.Unprompted;
import fi.pohja.tenancy.Tenants;
import jakarta.inject.Singleton;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.MDC;

/** From the cookie to who is signed in, bound for the rest of the request. */
@Singleton
public final class Visitors {

    private final SignIn signIn;
    private final Operators operators;
    private final Tenants tenants;

    private final Optional<Unprompted> unprompted;

    Visitors(SignIn signIn, Operators operators, Tenants tenants, Optional<Unprompted> unprompted) {
        this.signIn = signIn;
        this.operators = operators;
        this.tenants = tenants;
        this.unprompted = unprompted;
    }

    private SignIn.Cause cause(HttpServletRequest request) {
        return unprompted.filter(known -> known.is(request)).isPresent() ? SignIn.Cause.PAGE : SignIn.Cause.PERSON;
    }

    /** Goes on as the user of the bound tenant whom the cookie names, or as nobody. */
    public void user(HttpServletRequest request, TenantFilter.Step next) throws IOException, ServletException {
        SignIn.Cause cause = cause(request);
        Optional<SignedIn> user = SessionCookie.read(request).flatMap(token -> signIn.session(token, cause));
        if (user.isEmpty()) {
            next.run();
            return;
        }
        MDC.put("user", user.get().user().value().toString());
        if (cause == SignIn.Cause.PERSON) {
            tenants.noteUse(user.get().tenant());
        }
        call(() -> user.get().<Boolean, Exception>call(() -> done(next)));
    }

    /** Goes on as the operator whom the cookie names, or as nobody. */
    public void operator(HttpServletRequest request, TenantFilter.Step next) throws IOException, ServletException {
        SignIn.Cause cause = cause(request);
        Optional<Operator> operator = SessionCookie.read(request).flatMap(token -> operators.session(token, cause));
        if (operator.isEmpty()) {
            next.run();
            return;
        }
        MDC.put("user", operator.get().id().toString());
        call(() -> operator.get().<Boolean, Exception>call(() -> done(next)));
    }

    private static boolean done(TenantFilter.Step next) throws IOException, ServletException {
        next.run();
        return true;
    }

    private static void call(ScopedValue.CallableOp<Boolean, Exception> work) throws IOException, ServletException {
        try {
            work.call();
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }
}
