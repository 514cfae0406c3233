package community.scs.workbench.requirement.formatting2;

import org.eclipse.xtext.formatting2.AbstractJavaFormatter;

public class RequirementsFormatter extends AbstractJavaFormatter {

}
