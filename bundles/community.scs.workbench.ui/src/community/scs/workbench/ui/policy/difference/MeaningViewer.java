package community.scs.workbench.ui.policy.difference;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.compare.CompareConfiguration;
import org.eclipse.compare.IViewerCreator;
import org.eclipse.compare.structuremergeviewer.Differencer;
import org.eclipse.compare.structuremergeviewer.ICompareInput;
import org.eclipse.compare.structuremergeviewer.IDiffContainer;
import org.eclipse.compare.structuremergeviewer.IDiffElement;
import org.eclipse.compare.structuremergeviewer.IStructureComparator;
import org.eclipse.compare.structuremergeviewer.StructureDiffViewer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.viewers.IColorProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;

import community.scs.workbench.policy.PolicyCatalogues;
import community.scs.workbench.policy.compare.Change;
import community.scs.workbench.policy.compare.Comparison;
import community.scs.workbench.policy.decide.Kinds;
import community.scs.workbench.policy.decide.Policy;
import community.scs.workbench.policy.decide.Switches;
import community.scs.workbench.ui.policy.matrix.Grid.Mark;
import community.scs.workbench.ui.policy.matrix.MatrixTexts;
import community.scs.workbench.ui.rules.CloudRolesPage;
import community.scs.workbench.ui.policy.matrix.TrendColors;

/**
 * The structure pane of the compare editor for two policies: each rule that differs, whether it allows more or less, and a
 * request that shows it. The left side is the new one.
 */
public final class MeaningViewer extends StructureDiffViewer {

	/** Makes the pane for the compare editor. */
	public static class Creator implements IViewerCreator {
		@Override
		public Viewer createViewer(Composite parent, CompareConfiguration configuration) {
			return new MeaningViewer(parent, configuration);
		}
	}

	private final Map<String, Mark> marks = new ConcurrentHashMap<>();
	private volatile PolicyStructure.Root left;
	private volatile PolicyStructure.Root right;
	private volatile String reservation = "";
	private boolean dark;

	MeaningViewer(Composite parent, CompareConfiguration configuration) {
		super(parent, configuration);
		setLabelProvider(new Labels());
		setStructureCreator(new PolicyStructure());
		getTree().addListener(SWT.Paint, event -> followTheme());
	}

	private void followTheme() {
		boolean now = TrendColors.dark(getTree().getBackground());
		if (now != dark) {
			dark = now;
			getTree().getDisplay().asyncExec(() -> {
				if (!getTree().isDisposed()) {
					refresh(true);
				}
			});
		}
	}

	@Override
	public String getTitle() {
		return "Rules by Meaning";
	}

	@Override
	protected void preDiffHook(IStructureComparator ancestor, IStructureComparator leftSide, IStructureComparator rightSide, IProgressMonitor monitor) {
		left = leftSide instanceof PolicyStructure.Root root ? root : null;
		right = rightSide instanceof PolicyStructure.Root root ? root : null;
	}

	@Override
	protected void postDiffHook(Differencer differencer, IDiffContainer root, IProgressMonitor monitor) {
		marks.clear();
		if (left == null || right == null || root == null) {
			return;
		}
		IFile anyFile = left.file() != null ? left.file() : right.file();
		NamedDefaults leftDefaults = defaults(left, anyFile);
		NamedDefaults rightDefaults = defaults(right, anyFile);
		reservation = Stream.of(leftDefaults, rightDefaults).map(NamedDefaults::reservation).distinct().collect(Collectors.joining());
		Policy old = policy(right, rightDefaults.or(leftDefaults));
		Policy now = policy(left, leftDefaults.or(rightDefaults));
		Comparison comparison = new Comparison(old, now, CloudRolesPage.of(Optional.ofNullable(anyFile).map(IFile::getProject)).laws());
		Set<String> names = Stream.of(root.getChildren()).map(IDiffElement::getName).filter(name -> !name.equals(PolicyStructure.CATALOGUE)).collect(Collectors.toCollection(LinkedHashSet::new));
		names.addAll(comparison.operations());
		List<Change> changes = new ArrayList<>();
		for (String name : names) {
			if (monitor != null && monitor.isCanceled()) {
				return;
			}
			changes.add(comparison.change(name));
			marks.put(name, MatrixTexts.mark(changes.getLast()));
		}
		AffectedOperations.add(root, changes, now, old);
	}

	private String catalogues() {
		String now = left == null ? "" : PolicyCatalogues.named(left.policy().text()).orElse("");
		String before = right == null ? "" : PolicyCatalogues.named(right.policy().text()).orElse("");
		return now.isEmpty() || before.isEmpty() ? "catalogue, for both sides: " + now + before : "catalogue: " + now + ", before: " + before;
	}

	private static NamedDefaults defaults(PolicyStructure.Root side, IFile otherFile) {
		return NamedDefaults.of(side.policy().text(), side.file() != null ? side.file() : otherFile);
	}

	private static Policy policy(PolicyStructure.Root side, NamedDefaults defaults) {
		Kinds kinds = defaults.catalogue().service().equals("neutron") ? Kinds.NEUTRON : Kinds.PLAIN;
		return Policy.of(List.of(side.policy()), defaults.catalogue(), kinds, Switches.OFF);
	}

	private final class Labels extends LabelProvider implements IColorProvider {

		@Override
		public String getText(Object element) {
			if (!(element instanceof ICompareInput input)) {
				return "";
			}
			if (input.getName().equals(PolicyStructure.CATALOGUE)) {
				return catalogues();
			}
			Mark mark = marks.get(input.getName());
			String presence = input.getLeft() instanceof TextElement ? "default, " : input.getLeft() == null ? "removed, " : input.getRight() == null ? "added, " : "";
			return mark == null ? input.getName() : input.getName() + "   " + presence + mark.text() + reservation + "   " + mark.hint().replace("\n", "; ");
		}

		@Override
		public Image getImage(Object element) {
			if (!(element instanceof ICompareInput input)) {
				return null;
			}
			int kind = switch (input.getKind() & Differencer.CHANGE_TYPE_MASK) {
			case Differencer.ADDITION -> Differencer.DELETION;
			case Differencer.DELETION -> Differencer.ADDITION;
			default -> Differencer.CHANGE;
			};
			return getCompareConfiguration().getImage(input.getImage(), kind);
		}

		@Override
		public Color getForeground(Object element) {
			return null;
		}

		@Override
		public Color getBackground(Object element) {
			Mark mark = element instanceof ICompareInput input ? marks.get(input.getName()) : null;
			return mark == null ? null : TrendColors.of(mark.trend(), TrendColors.dark(getTree().getBackground()));
		}
	}
}
