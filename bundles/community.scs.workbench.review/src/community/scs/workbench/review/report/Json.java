package community.scs.workbench.review.report;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.PrintWriter;

/** JSON as the reports write it: indented with tabs, ended by a line end. */
public final class Json {

	private Json() {
	}

	public static JsonWriter writer(PrintWriter out) {
		JsonWriter json = new JsonWriter(out);
		json.setFormattingStyle(FormattingStyle.PRETTY.withIndent("\t"));
		json.setHtmlSafe(false);
		return json;
	}

	public static void end(JsonWriter json, PrintWriter out) throws IOException {
		json.flush();
		out.println();
		out.flush();
	}
}
