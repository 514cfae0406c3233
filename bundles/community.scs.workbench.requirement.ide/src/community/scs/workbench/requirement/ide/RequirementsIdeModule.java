package community.scs.workbench.requirement.ide;

/** Bindings of the requirement language that serve an editor. */
public class RequirementsIdeModule extends AbstractRequirementsIdeModule {
}
