package fi.pohja.importing.internal;

import fi.pohja.access.SignedIn;
import fi.pohja.importing.Import;
import fi.pohja.problem.NotFoundException;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;

/** The imports that features offer. */
@Singleton
final class ImportKinds {

    private final BeanProvider<Import<?>> offered;

    ImportKinds(BeanProvider<Import<?>> offered) {
        this.offered = offered;
    }

    /** Those whoever is signed in may do. */
    List<Import<?>> allowed() {
        return offered.stream()
                .filter(kind -> SignedIn.allowed(kind.needs()))
                .sorted(Comparator.comparing((Import<?> kind) -> kind.kind()))
                .toList();
    }

    /**
     * The import of a kind.
     *
     * @throws NotFoundException when there is none
     * @throws fi.pohja.access.DeniedException when whoever calls may not do it
     */
    Import<?> required(String name) {
        Import<?> found = offered.stream()
                .filter(kind -> kind.kind().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFoundException(name));
        SignedIn.require(found.needs());
        return found;
    }
}
