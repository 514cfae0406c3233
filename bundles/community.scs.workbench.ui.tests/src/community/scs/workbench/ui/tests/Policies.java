package community.scs.workbench.ui.tests;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.IPath;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IWorkbenchWindow;

/** What tests of the policy views have in common: files of the sample, choices, and what is shown. */
final class Policies {

	static final String REVIEW = "community.scs.workbench.ui.perspective.review";

	/** of a service with three operations */
	static final String SHOP_CATALOGUE = """
			service: shop
			release: '1'
			rules:
			- {name: admin_required, check_str: 'role:admin'}
			- {name: 'shop:list_orders', check_str: 'role:reader', scope_types: [project], operations: [{method: GET, path: /v1/orders}]}
			- name: 'shop:delete_order'
			  check_str: 'role:manager and project_id:%(project_id)s'
			  scope_types: [project]
			  operations: [{method: DELETE, path: '/v1/orders/{id}'}]
			  deprecated: {name: 'shop:delete_order', check_str: 'rule:admin_required', since: '1'}
			- {name: 'shop:create_voucher', check_str: 'rule:admin_required', operations: [{method: POST, path: /v1/vouchers}]}
			""";
	/** loses, gains and adds something against that catalogue */
	static final String SHOP = """
			"is_owner": "project_id:%(project_id)s"
			"shop:list_orders": "role:member and rule:is_owner"
			"shop:create_voucher": "role:manager or rule:admin_required"
			""";

	/** the key under which the platform keeps what a view has saved */
	private static final String REMEMBERED = "memento";

	private Policies() {
	}

	/** The sample project in the perspective for reviews, as it is shipped, with views that nobody has used yet. */
	static IProject begin() throws Exception {
		Bench.page().closeAllEditors(false); // a view that shows their files would ask to save them
		Arrays.stream(Bench.page().getViewReferences()).forEach(Bench.page()::hideView);
		IWorkbenchWindow window = Bench.page().getWorkbenchWindow();
		EModelService model = window.getService(EModelService.class);
		model.findElements(window.getService(MWindow.class), null, MPart.class).forEach(part -> part.getPersistedState().remove(REMEMBERED));
		Bench.reset(REVIEW);
		IProject project = Bench.openSample();
		Bench.perspective(REVIEW);
		return project;
	}

	/** The same with a policy over defaults of its own. */
	static IProject beginWithShop() throws Exception {
		IProject project = begin();
		write(project, "policies/shop-1.yaml", SHOP_CATALOGUE);
		write(project, "policies/shop.policy.yaml", SHOP);
		return project;
	}

	static IFile write(IProject project, String path, String text) throws Exception {
		IFile file = project.getFile(IPath.fromPortableString(path));
		byte[] content = text.getBytes(StandardCharsets.UTF_8);
		if (file.exists()) {
			file.setContents(content, true, true, null);
		} else {
			file.create(content, true, false, null);
		}
		return file;
	}

	/** the combo with an index, in the order of the screen; null if there are fewer */
	static Combo combo(Composite widgets, int index) {
		int[] seen = new int[1];
		return Ui.find(widgets, Combo.class, combo -> seen[0]++ == index);
	}

	static void choose(Combo combo, String item) {
		Ui.waitFor(item + " to choose", () -> combo.indexOf(item) >= 0);
		combo.select(combo.indexOf(item));
		combo.notifyListeners(SWT.Selection, new Event());
		Ui.settle();
	}

	static Label label(Composite widgets, String start) {
		return Ui.find(widgets, Label.class, label -> label.getText().startsWith(start));
	}

	static Button button(Composite widgets, String text) {
		return Ui.find(widgets, Button.class, button -> button.getText().replace("&", "").equals(text));
	}

	/** The rules in the compare editor, once one of them is there. */
	static Tree compared(String rule) {
		return Ui.await("the rules", () -> Bench.page().getActiveEditor() == null ? null : Ui.find(Bench.widgets(Bench.page().getActiveEditor()), Tree.class, found -> line(found, rule) != null));
	}

	/** what stands at a rule in the compare editor; null if the rule is not there */
	static String line(Tree tree, String rule) {
		return Bench.items(tree).stream().map(item -> item.getText()).filter(text -> text.equals(rule) || text.startsWith(rule + " ")).findFirst().orElse(null);
	}

	static String clipboard() {
		Clipboard clipboard = new Clipboard(Bench.shell().getDisplay());
		try {
			return (String) clipboard.getContents(TextTransfer.getInstance());
		} finally {
			clipboard.dispose();
		}
	}
}
