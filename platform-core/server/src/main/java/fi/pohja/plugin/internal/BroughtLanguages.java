package fi.pohja.plugin.internal;

import fi.pohja.plugin.Contributions.Contributed;
import fi.pohja.plugin.PluginCalls.Answer;
import fi.pohja.plugin.PluginChanges;
import fi.pohja.spi.InterfaceLanguage;
import fi.pohja.spi.InterfaceText;
import fi.pohja.spi.TenantTexts;
import fi.pohja.tenancy.Scope;
import fi.pohja.tenancy.TenantId;
import fi.pohja.text.FurtherLanguage;
import fi.pohja.text.FurtherLanguages;
import fi.pohja.text.Texts;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Context;
import jakarta.annotation.PreDestroy;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The languages plugins bring, put together for each tenant and kept: a text is looked up in a map. What a tenant decided is
 * asked of the plugin again after a while, which is how other instances learn of it, never within a transaction.
 */
@Context
final class BroughtLanguages implements FurtherLanguages, PluginChanges {

    private static final Logger LOG = LoggerFactory.getLogger(BroughtLanguages.class);
    private static final Duration KEPT = Duration.ofMinutes(1);

    /** What a tenant has, and until when that is not asked again. */
    private record Known(List<FurtherLanguage> languages, Instant until) {}

    /** Asked for at the first look: this bean is made at the start, also where there is no database. */
    private final BeanProvider<Registry> registry;

    private final BeanProvider<GuardedCalls> calls;
    private final BeanProvider<CallTransactions> transactions;
    private final Clock clock;
    private final Texts texts;
    private final Map<TenantId, Known> known = new ConcurrentHashMap<>();
    private final Set<TenantId> asking = ConcurrentHashMap.newKeySet();

    BroughtLanguages(
            BeanProvider<Registry> registry,
            BeanProvider<GuardedCalls> calls,
            BeanProvider<CallTransactions> transactions,
            Clock clock,
            Texts texts) {
        this.registry = registry;
        this.calls = calls;
        this.transactions = transactions;
        this.clock = clock;
        this.texts = texts;
        texts.bring(this);
    }

    /** The texts outlive this process's beans, where several are started after each other. */
    @PreDestroy
    void leave() {
        texts.leave(this);
    }

    @Override
    public List<FurtherLanguage> here() {
        if (!(Scope.bound().orElse(null) instanceof Scope.OfTenant(TenantId tenant))) {
            return List.of();
        }
        Known now = known.get(tenant);
        if (now != null && clock.instant().isBefore(now.until())) {
            return now.languages();
        }
        List<Contributed<InterfaceLanguage>> offered = registry.get().all(InterfaceLanguage.class);
        if (offered.isEmpty()) {
            known.put(tenant, new Known(List.of(), clock.instant().plus(KEPT)));
            return List.of();
        }
        if (transactions.get().within() || !asking.add(tenant)) {
            return now == null ? List.of() : now.languages();
        }
        try {
            List<FurtherLanguage> languages = asked(tenant, offered);
            known.put(tenant, new Known(languages, clock.instant().plus(KEPT)));
            return languages;
        } finally {
            asking.remove(tenant);
        }
    }

    private List<FurtherLanguage> asked(TenantId tenant, List<Contributed<InterfaceLanguage>> offered) {
        List<FurtherLanguage> languages = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (Contributed<InterfaceLanguage> one : offered) {
            Answer<TenantTexts> answer = calls.get()
                    .ask(new GuardedCalls.Question<>(
                            one.plugin(),
                            one.version(),
                            "language/" + one.contribution().tag(),
                            new Caller.Platform(tenant),
                            "fi",
                            GuardedCalls.screen(),
                            true,
                            (context, call) -> one.contribution().in(context)))
                    .join();
            TenantTexts decided =
                    answer instanceof Answer.Content<TenantTexts> said ? said.content() : TenantTexts.reviewedOnly();
            FurtherLanguage language = put(one.contribution(), decided);
            if (!language.texts().isEmpty() && codes.add(language.code())) {
                languages.add(language);
            }
        }
        return List.copyOf(languages);
    }

    /** A pattern that cannot be filled in would break each page it stands on; without it the reader has the Finnish text. */
    private static boolean usable(InterfaceText text) {
        try {
            return !new MessageFormat(text.text()).toPattern().isEmpty();
        } catch (IllegalArgumentException broken) {
            LOG.warn(
                    "The text {} of {} is no pattern and is not shown: {}",
                    text.key(),
                    text.owner(),
                    broken.getMessage());
            return false;
        }
    }

    private static FurtherLanguage put(InterfaceLanguage language, TenantTexts decided) {
        Map<String, Map<String, InterfaceText>> shown = new HashMap<>();
        Stream.concat(
                        language.texts().stream().filter(text -> text.reviewed() || decided.unreviewedShown()),
                        decided.own().stream())
                .filter(BroughtLanguages::usable)
                .forEach(text -> shown.computeIfAbsent(text.owner(), any -> new HashMap<>())
                        .put(text.key(), text));
        Map<String, Map<String, String>> texts = new HashMap<>();
        boolean unreviewed = false;
        for (Map.Entry<String, Map<String, InterfaceText>> owner : shown.entrySet()) {
            Map<String, String> own = new HashMap<>();
            for (InterfaceText text : owner.getValue().values()) {
                own.put(text.key(), text.text());
                unreviewed |= !text.reviewed();
            }
            texts.put(owner.getKey(), Map.copyOf(own));
        }
        return new FurtherLanguage(
                Locale.forLanguageTag(language.tag()).getLanguage(),
                language.tag(),
                language.ownName(),
                language.fallback(),
                language.forms(),
                language.letters(),
                texts,
                unreviewed);
    }

    @Override
    public void started(String plugin, String version) {
        known.clear();
    }

    @Override
    public void leaving(String plugin, String version, ClassLoader loader, boolean replaced) {
        known.clear();
    }

    @Override
    public void switched(String plugin, TenantId tenant) {
        known.remove(tenant);
    }
}
