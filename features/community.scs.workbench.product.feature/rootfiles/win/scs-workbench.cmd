@echo off
rem scs-workbench [-OPTION...]      opens the workbench; options go to Eclipse, for example -data DIR
rem scs-workbench COMMAND ARG...    runs a command without a window; "scs-workbench help" lists them
rem SCS_WORKBENCH_JAVA_HOME names a Java 21 or newer, SCS_WORKBENCH_VMARGS adds Java options,
rem SCS_WORKBENCH_WORKSPACE names the workspace (%USERPROFILE%\scs-workbench).
setlocal EnableDelayedExpansion
set "HERE=%~dp0"
set "FOUND="
call :try "%SCS_WORKBENCH_JAVA_HOME%"
call :try "%HERE%jre"
call :try "%JAVA_HOME%"
for /f "delims=" %%j in ('where java 2^>nul') do call :try "%%~dpj.."
for /d %%d in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*") do call :try "%%~d"
if not defined FOUND (
  echo scs-workbench: Java 21 or newer is needed; set SCS_WORKBENCH_JAVA_HOME to one. 1>&2
  exit /b 2
)
set "FIRST=%~1"
if not defined FIRST goto workbench
if "%FIRST%"=="-h" goto headless
if "%FIRST:~0,2%"=="--" goto headless
if "%FIRST:~0,1%"=="-" goto workbench

:headless
set "CLASSPATH="
for /f "usebackq delims=" %%n in ("%HERE%headless.classpath") do for %%j in ("%HERE%plugins\%%n*.jar") do set "CLASSPATH=!CLASSPATH!;%%~j"
"%FOUND%\bin\java.exe" -Xmx2g -Xss4m -XX:+UseSerialGC %SCS_WORKBENCH_VMARGS% community.scs.workbench.cli.Main %*
exit /b %ERRORLEVEL%

:workbench
for %%l in ("%HERE%plugins\org.eclipse.equinox.launcher_*.jar") do set "LAUNCHER=%%~l"
if not defined SCS_WORKBENCH_WORKSPACE set "SCS_WORKBENCH_WORKSPACE=%USERPROFILE%\scs-workbench"
set "DATA=-data "%SCS_WORKBENCH_WORKSPACE%""
for %%a in (%*) do if /i "%%~a"=="-data" set "DATA="
start "" "%FOUND%\bin\javaw.exe" -Xmx2g -XX:+UseSerialGC -XX:TieredStopAtLevel=1 --enable-native-access=ALL-UNNAMED %SCS_WORKBENCH_VMARGS% -jar "%LAUNCHER%" -nosplash %DATA% %*
exit /b 0

:try
if defined FOUND exit /b 0
if "%~1"=="" exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "tokens=2 delims==." %%v in ('findstr /b "JAVA_VERSION=" "%~1\release"') do (
  set "V=%%~v"
  set "V=!V:"=!"
  if !V! GEQ 21 set "FOUND=%~1"
)
exit /b 0
