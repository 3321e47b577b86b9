package fi.pohja.report.internal;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import fi.pohja.report.ReportDocument;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * Writes a document as a tagged PDF (PDF/UA-1, PDF/A-3a): structure, language and title for screen readers, the typeface
 * inside, so that it reads the same in many years.
 */
final class PdfWriting {

    private static final int REGULAR = 400;
    private static final int BOLD = 700;
    private static final String FAMILY = "Noto Sans";

    static {
        XRLog.setLoggingEnabled(false);
    }

    private PdfWriting() {}

    static byte[] write(ReportDocument document, Phrases phrases) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(256_000);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        builder.useFont(() -> font("NotoSans-Regular.ttf"), FAMILY, REGULAR, FontStyle.NORMAL, true);
        builder.useFont(() -> font("NotoSans-Bold.ttf"), FAMILY, BOLD, FontStyle.NORMAL, true);
        builder.withHtmlContent(HtmlWriting.write(document, phrases), "");
        builder.withProducer("Pohja");
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException("The PDF of a report cannot be made", e);
        }
        return out.toByteArray();
    }

    private static InputStream font(String name) {
        return Objects.requireNonNull(
                PdfWriting.class.getResourceAsStream("/fi/pohja/report/fonts/" + name), "The font is missing: " + name);
    }
}
