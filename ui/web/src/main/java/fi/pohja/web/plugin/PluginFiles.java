package fi.pohja.web.plugin;

import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.UploadHandler;
import fi.pohja.access.SignedIn;
import fi.pohja.plugin.Contributions;
import fi.pohja.plugin.Contributions.Contributed;
import fi.pohja.plugin.PluginCalls;
import fi.pohja.plugin.PluginCalls.Answer;
import fi.pohja.spi.Exporter;
import fi.pohja.spi.Finding;
import fi.pohja.spi.Importer;
import fi.pohja.spi.PluginException.ErrorKind;
import fi.pohja.spi.Progress;
import fi.pohja.web.i18n.Language;
import fi.pohja.web.pattern.ErrorNotice;
import fi.pohja.web.pattern.FailureId;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.pattern.PageHeader;
import fi.pohja.web.record.Notice;
import fi.pohja.web.record.RowMenu;
import fi.pohja.web.record.UploadWords;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * The files a plugin takes out and brings in, behind the dots at the head of its pages. Only names are kept in the open
 * page, so that it holds no class of a plugin that goes.
 */
@Singleton
final class PluginFiles {

    private static final int MOST_BYTES = 20 << 20;
    private static final Progress SILENT = (done, total) -> {};

    private final Contributions contributions;
    private final PluginCalls calls;

    PluginFiles(Contributions contributions, PluginCalls calls) {
        this.contributions = contributions;
        this.calls = calls;
    }

    /** Adds what the reader may take out or bring in; nothing where there is nothing. */
    void addTo(PageHeader header, String plugin, String page) {
        String language = Language.current().code();
        RowMenu menu = new RowMenu(text("record.menu.of", page));
        contributions.exporters().stream()
                .filter(one -> one.plugin().equals(plugin)
                        && contributions.allowed(plugin, one.contribution().permission()))
                .forEach(one -> {
                    String id = one.contribution().id();
                    String file = one.contribution().fileName();
                    String title = contributions.text(
                            plugin, language, one.contribution().title());
                    menu.item(Icon.DOWNLOAD, text("plugin.file.export", title), () -> takeOut(plugin, id, title, file));
                });
        contributions.importers().stream()
                .filter(one -> one.plugin().equals(plugin)
                        && contributions.allowed(plugin, one.contribution().permission()))
                .forEach(one -> {
                    String id = one.contribution().id();
                    String title = contributions.text(
                            plugin, language, one.contribution().title());
                    menu.item(Icon.UPLOAD, text("plugin.file.import", title), () -> bringIn(plugin, id, title));
                });
        if (menu.hasItems()) {
            header.secondary(menu);
        }
    }

    // --- Out ---

    private void takeOut(String plugin, String id, String title, String file) {
        SignedIn user = SignedIn.current();
        String language = Language.current().code();
        String failed = text("plugin.file.failed");
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(
                        event -> user.call(() -> written(event, exporter(plugin, id), language, failed, file))),
                AttachmentType.DOWNLOAD,
                file);
        Dialog sheet = sheet(text("plugin.file.export", title));
        sheet.add(new Paragraph(text("plugin.file.export.lead")), link);
        sheet.open();
    }

    private Optional<Contributed<Exporter>> exporter(String plugin, String id) {
        return contributions.exporters().stream()
                .filter(one -> one.plugin().equals(plugin)
                        && one.contribution().id().equals(id)
                        && contributions.allowed(plugin, one.contribution().permission()))
                .findFirst();
    }

    /** Written to a file first: what fails half way is no download. */
    private DownloadResponse written(
            DownloadEvent event,
            Optional<Contributed<Exporter>> exporter,
            String language,
            String failed,
            String file) {
        if (exporter.isEmpty()) {
            return DownloadResponse.error(404);
        }
        try {
            Path written = Files.createTempFile("pohja-export", "");
            try {
                Answer<Boolean> answer;
                try (OutputStream out = Files.newOutputStream(written)) {
                    answer = calls.export(exporter.get(), out, SILENT, language);
                }
                return switch (answer) {
                    case Answer.Content<Boolean> content -> response(written, exporter.get(), file);
                    case Answer.Failed<Boolean> why -> {
                        Files.delete(written);
                        String words = why.kind() == ErrorKind.USER ? why.message() : failed + " " + why.fault();
                        var _ = event.getUI().access(() -> Notice.refused(words));
                        yield DownloadResponse.error(502, words);
                    }
                };
            } catch (IOException | RuntimeException unexpected) {
                Files.deleteIfExists(written);
                throw unexpected;
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static DownloadResponse response(Path written, Contributed<Exporter> exporter, String file)
            throws IOException {
        // Asked first: opened to be deleted, the file has no name any more.
        long size = Files.size(written);
        return new DownloadResponse(
                Files.newInputStream(written, StandardOpenOption.DELETE_ON_CLOSE),
                file,
                exporter.contribution().mediaType(),
                size);
    }

    // --- In ---

    private void bringIn(String plugin, String id, String title) {
        SignedIn user = SignedIn.current();
        String language = Language.current().code();
        Div outcome = new Div();
        outcome.getElement().setAttribute("role", "status");
        Upload upload = new Upload((UploadHandler) event -> {
            byte[] content = event.getInputStream().readNBytes(MOST_BYTES + 1);
            UI page = event.getUI();
            if (content.length > MOST_BYTES) {
                var _ = page.access(() -> show(outcome, new Paragraph(text("violation.file.large", MOST_BYTES >> 20))));
                return;
            }
            Optional<Answer<Importer.Result>> answer =
                    user.call(() -> importer(plugin, id).map(found -> read(found, content, language)));
            var _ = page.access(() -> show(
                    outcome,
                    answer.<com.vaadin.flow.component.Component>map(PluginFiles::drawn)
                            .orElseGet(() -> new Paragraph(text("plugin.page.gone", title)))));
        });
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MOST_BYTES);
        upload.setI18n(UploadWords.of(
                text("plugin.file.choose"), text("imports.drop"), text("violation.file.large", MOST_BYTES >> 20)));
        upload.addFileRejectedListener(
                rejected -> show(outcome, new Paragraph(text("violation.file.large", MOST_BYTES >> 20))));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        Dialog sheet = sheet(text("plugin.file.import", title));
        sheet.add(new Paragraph(text("plugin.file.import.lead")), upload, outcome);
        sheet.open();
    }

    private Optional<Contributed<Importer>> importer(String plugin, String id) {
        return contributions.importers().stream()
                .filter(one -> one.plugin().equals(plugin)
                        && one.contribution().id().equals(id)
                        && contributions.allowed(plugin, one.contribution().permission()))
                .findFirst();
    }

    private Answer<Importer.Result> read(Contributed<Importer> importer, byte[] content, String language) {
        InputStream in = new ByteArrayInputStream(content);
        return calls.read(importer, in, SILENT, language);
    }

    private static void show(Div outcome, com.vaadin.flow.component.Component drawn) {
        outcome.removeAll();
        outcome.add(drawn);
    }

    private static Div drawn(Answer<Importer.Result> answer) {
        Div all = new Div();
        switch (answer) {
            case Answer.Content<Importer.Result> read -> {
                List<Finding> findings = read.content().findings();
                boolean refused = findings.stream().anyMatch(one -> one.severity() == Finding.Severity.ERROR);
                all.add(new Paragraph(
                        refused
                                ? text("plugin.file.refused")
                                : text("plugin.file.stored", read.content().stored())));
                UnorderedList list = new UnorderedList();
                findings.forEach(finding -> list.add(new ListItem(
                        finding.field().isBlank() ? finding.text() : finding.field() + ": " + finding.text())));
                if (!findings.isEmpty()) {
                    all.add(list);
                }
            }
            case Answer.Failed<Importer.Result> failed ->
                all.add(
                        failed.kind() == ErrorKind.USER
                                ? new Paragraph(failed.message())
                                : new ErrorNotice(
                                        text("plugin.file.failed"),
                                        new FailureId(failed.fault().value())));
        }
        return all;
    }

    private static Dialog sheet(String title) {
        Dialog sheet = new Dialog();
        sheet.setHeaderTitle(title);
        sheet.addClassName("plugin-sheet");
        sheet.setWidth("min(36rem, 100vw - 16px)");
        sheet.getFooter().add(new Button(text("pattern.close"), click -> sheet.close()));
        return sheet;
    }
}
