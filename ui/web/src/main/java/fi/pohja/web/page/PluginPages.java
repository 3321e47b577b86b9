package fi.pohja.web.page;

import fi.pohja.plugin.Contributions;
import fi.pohja.plugin.Contributions.Contributed;
import fi.pohja.plugin.PluginCalls;
import fi.pohja.plugin.PluginCalls.Answer;
import fi.pohja.spi.PluginException.ErrorKind;
import fi.pohja.spi.PublicContent;
import fi.pohja.spi.PublicContent.Element;
import fi.pohja.spi.PublicContent.FormField;
import fi.pohja.spi.PublicPage;
import fi.pohja.web.page.template.Templates;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Plugins' public pages, {@code /p/<plugin>/<path>}: drawn from the elements they answer with. */
@Singleton
final class PluginPages implements PublicPlace {

    private static final Pattern SAFE = Pattern.compile("(/(?!/)|https://|tel:|mailto:).*");
    private static final int MOST_FORMS = 10;
    private static final Duration WITHIN = Duration.ofMinutes(5);
    private static final int MOST_VISITORS = 10_000;
    private static final int TOO_MANY = 429;

    private final Contributions contributions;
    private final PluginCalls calls;
    private final Templates templates;
    private final AreaMaps maps;
    private final Clock clock;
    private final Map<String, Deque<Instant>> sent = new ConcurrentHashMap<>();

    PluginPages(Contributions contributions, PluginCalls calls, Templates templates, AreaMaps maps, Clock clock) {
        this.contributions = contributions;
        this.calls = calls;
        this.templates = templates;
        this.maps = maps;
        this.clock = clock;
    }

    @Override
    public String prefix() {
        return "/p/";
    }

    @Override
    public boolean answer(Exchange exchange, String rest) throws IOException {
        String[] parts = rest.split("/", 3);
        if (parts.length < 2) {
            return false;
        }
        Optional<Contributed<PublicPage>> page = contributions.publicPages().stream()
                .filter(one -> one.plugin().equals(parts[0])
                        && one.contribution().path().equals(parts[1]))
                .findFirst();
        if (page.isEmpty()) {
            return false;
        }
        String below = parts.length > 2 ? parts[2] : "";
        if (exchange.isPost()) {
            return submit(exchange, page.get(), below, rest);
        }
        Map<String, String> query = new HashMap<>();
        exchange.request().getParameterMap().forEach((name, values) -> query.put(name, values[0]));
        return send(
                exchange,
                rest,
                calls.show(
                        page.get(),
                        new PublicPage.Request(below, query),
                        exchange.words().language()));
    }

    private boolean submit(Exchange exchange, Contributed<PublicPage> page, String below, String rest)
            throws IOException {
        String language = exchange.words().language();
        if (!mayStillSend(exchange.request().getRemoteAddr())) {
            exchange.response().setHeader("Retry-After", String.valueOf(WITHIN.toSeconds()));
            exchange.send(
                    TOO_MANY,
                    templates.pluginPage(
                            exchange.frame(exchange.text("plugin-page.tooMany")),
                            PublicContent.of(exchange.text("plugin-page.tooMany")),
                            "/p/" + rest,
                            Map.of()));
            return true;
        }
        Answer<PublicContent> shown = calls.show(page, new PublicPage.Request(below, Map.of()), language);
        if (!(shown instanceof Answer.Content<PublicContent> content)) {
            return send(exchange, rest, shown);
        }
        Optional<Element.Form> form = content.content().elements().stream()
                .filter(Element.Form.class::isInstance)
                .map(Element.Form.class::cast)
                .filter(one -> one.name().equals(exchange.parameter("form")))
                .findFirst();
        if (form.isEmpty()) {
            return false;
        }
        Map<String, String> typed = new LinkedHashMap<>();
        Map<String, String> faults = new LinkedHashMap<>();
        for (FormField field : form.get().fields()) {
            String value = exchange.parameter(field.name()).strip();
            if (!value.isEmpty()) {
                typed.put(field.name(), value);
            }
            fault(exchange, field, value).ifPresent(text -> faults.put(field.name(), text));
        }
        return faults.isEmpty()
                ? send(
                        exchange,
                        rest,
                        calls.submit(page, new PublicPage.Sent(below, form.get().name(), typed), language))
                : send(exchange, rest, again(content.content(), form.get(), typed, faults));
    }

    private Optional<String> fault(Exchange exchange, FormField field, String value) {
        if (value.isEmpty()) {
            return field.required() ? Optional.of(exchange.text("violation.required")) : Optional.empty();
        }
        return switch (field) {
            case FormField.Text text
            when value.length() > text.longest() -> Optional.of(exchange.text("violation.longest", text.longest()));
            case FormField.Choice choice
            when choice.options().stream().noneMatch(option -> option.value().equals(value)) ->
                Optional.of(exchange.text("violation.required"));
            case FormField.Day day when !isDay(value) -> Optional.of(exchange.text("violation.date", value));
            default -> Optional.empty();
        };
    }

    private static boolean isDay(String value) {
        try {
            LocalDate.parse(value);
            return true;
        } catch (DateTimeParseException none) {
            return false;
        }
    }

    /** The page again, with what was typed and what is wrong with it. */
    private static PublicContent again(
            PublicContent content, Element.Form sent, Map<String, String> typed, Map<String, String> faults) {
        List<FormField> fields = sent.fields().stream()
                .map(field -> filled(field, typed.getOrDefault(field.name(), "")))
                .toList();
        Element.Form filled = new Element.Form(sent.name(), fields, sent.submit(), faults);
        return new PublicContent(
                content.title(),
                content.elements().stream()
                        .map(element -> element.equals(sent) ? filled : element)
                        .toList());
    }

    private static FormField filled(FormField field, String value) {
        return switch (field) {
            case FormField.Text text ->
                new FormField.Text(
                        text.name(), text.label(), text.hint(), text.required(), text.lines(), text.longest(), value);
            case FormField.Day day -> new FormField.Day(day.name(), day.label(), day.required(), value);
            case FormField.Choice choice ->
                new FormField.Choice(choice.name(), choice.label(), choice.required(), choice.options(), value);
            case FormField.Tick tick ->
                new FormField.Tick(tick.name(), tick.label(), tick.required(), !value.isEmpty());
        };
    }

    private boolean send(Exchange exchange, String rest, Answer<PublicContent> answer) throws IOException {
        return switch (answer) {
            case Answer.Content<PublicContent> content -> send(exchange, rest, content.content());
            case Answer.Failed<PublicContent> failed -> {
                String words = failed.kind() == ErrorKind.USER
                        ? failed.message()
                        : exchange.text("plugin-page.failed", failed.fault().value());
                exchange.send(
                        HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                        templates.pluginPage(
                                exchange.frame(exchange.text("plugin-page.unavailable")),
                                PublicContent.of(
                                        exchange.text("plugin-page.unavailable"), new Element.Paragraph(words)),
                                "/p/" + rest,
                                Map.of()));
                yield true;
            }
        };
    }

    private boolean send(Exchange exchange, String rest, PublicContent content) throws IOException {
        List<Element> safe = new ArrayList<>();
        Map<Element.AreaMap, DrawnMap> drawn = new HashMap<>();
        content.elements().forEach(element -> {
            if (!(element instanceof Element.Link link) || isSafe(link.address())) {
                safe.add(element);
            }
            if (element instanceof Element.AreaMap map) {
                maps.draw(map, PluginPages::isSafe).ifPresent(picture -> drawn.put(map, picture));
            }
        });
        String address = "/p/"
                + String.join(
                        "/",
                        Arrays.stream(rest.split("/", -1))
                                .map(Exchange::encoded)
                                .toList());
        exchange.send(
                HttpServletResponse.SC_OK,
                templates.pluginPage(
                        exchange.frame(content.title()), new PublicContent(content.title(), safe), address, drawn));
        return true;
    }

    private static boolean isSafe(String address) {
        return SAFE.matcher(address).matches();
    }

    private boolean mayStillSend(String visitor) {
        Instant now = clock.instant();
        if (sent.size() > MOST_VISITORS) {
            sent.clear();
        }
        Deque<Instant> times = sent.computeIfAbsent(visitor, any -> new ArrayDeque<>());
        synchronized (times) {
            while (!times.isEmpty() && times.getFirst().isBefore(now.minus(WITHIN))) {
                times.removeFirst();
            }
            if (times.size() >= MOST_FORMS) {
                return false;
            }
            times.addLast(now);
            return true;
        }
    }
}
