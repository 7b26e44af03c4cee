@echo off
rem Starts Attune; builds it first when there is nothing built or a source is newer. See the file attune for its settings.
setlocal enabledelayedexpansion
set "HOME_DIR=%~dp0"
if "%HOME_DIR:~-1%"=="\" set "HOME_DIR=%HOME_DIR:~0,-1%"
set "JAR=%HOME_DIR%\target\attune.jar"
set "CACHE=%HOME_DIR%\target\attune.aot"

set "JAVA="
if defined ATTUNE_JAVA call :try "%ATTUNE_JAVA%"
if not defined JAVA if defined JAVA_HOME call :try "%JAVA_HOME%\bin\java.exe"
if not defined JAVA for /f "delims=" %%j in ('where java 2^>nul') do if not defined JAVA call :try "%%j"
if not defined JAVA for /d %%d in ("%ProgramFiles%\Java\*25*" "%ProgramFiles%\Eclipse Adoptium\*25*" "%ProgramFiles%\Microsoft\*25*" "%USERPROFILE%\.jdks\*25*") do if not defined JAVA call :try "%%d\bin\java.exe"
if not defined JAVA (
  echo Attune needs a JDK 25: install one, or name its java in ATTUNE_JAVA. 1>&2
  exit /b 2
)

rem By time stamps alone: asking Maven would cost seconds at every start.
powershell -NoProfile -Command "$j=Get-Item -ErrorAction SilentlyContinue '%JAR%'; if (-not $j) {exit 1}; $n=Get-ChildItem -Recurse -File '%HOME_DIR%\src\main','%HOME_DIR%\pom.xml' | Where-Object LastWriteTime -gt $j.LastWriteTime | Select-Object -First 1; if ($n) {exit 1}"
if errorlevel 1 (
  echo Building Attune ^(once, a few minutes the first time^)... 1>&2
  if not exist "%HOME_DIR%\target" mkdir "%HOME_DIR%\target"
  pushd "%HOME_DIR%"
  call mvnw.cmd -B -q -DskipTests package > target\build.log 2>&1
  if errorlevel 1 (
    popd
    echo Attune could not be built: the whole log is in target\build.log. 1>&2
    exit /b 1
  )
  popd
  del "%CACHE%" 2>nul
)

set OPTIONS=-Xms256m -Xmx4g -XX:+UseG1GC -XX:-ClassUnloadingWithConcurrentMark -XX:MaxGCPauseMillis=15 -XX:GCTimeRatio=6 -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=30 --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -DOPT_OUT_TRACKING=true -Dai.djl.offline=true %ATTUNE_JVM% "-Dattune.models=%HOME_DIR%\models" "-Dattune.assets=%HOME_DIR%\assets"
if not exist "%CACHE%" echo Preparing a quick start ^(once a build, half a minute^)... 1>&2
if not exist "%CACHE%" "%JAVA%" %OPTIONS% "-XX:AOTCacheOutput=%CACHE%" -Dattune.rehearsal=true "-Dattune.home=%HOME_DIR%\target\rehearsal" -Dglass.platform=Headless -Dprism.order=sw -jar "%JAR%" > "%HOME_DIR%\target\rehearsal.log" 2>&1
if exist "%CACHE%" set OPTIONS=%OPTIONS% "-XX:AOTCache=%CACHE%" -Xlog:aot=off -Xlog:cds=off
"%JAVA%" %OPTIONS% -jar "%JAR%" %*
exit /b %errorlevel%

:try
"%~1" -version 2>&1 | findstr /c:"version \"25" >nul && set "JAVA=%~1"
exit /b 0
