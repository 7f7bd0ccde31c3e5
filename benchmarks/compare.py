"""Compares two TRX files as multisets of class, name and outcome: python3 compare.py THEIRS OURS. Ends with 1 if they differ."""
import collections, re, sys, xml.etree.ElementTree as xml

T = "{http://microsoft.com/schemas/VisualStudio/TeamTest/2010}"


def plain(name):
    return re.sub(r"\\u(d[89ab]..)\\u(d[c-f]..)", lambda m: bytes.fromhex(m[1] + m[2]).decode("utf-16-be"), name)


def class_of(method):
    # An assembly may follow after a comma; one within parentheses separates the arguments of a fixture.
    return re.split(r", (?=[^()]*$)", method.get("className"))[0]


def rows(file):
    root = xml.parse(file).getroot()
    classes = {test.get("id"): class_of(test.find(T + "TestMethod")) for test in root.iter(T + "UnitTest")}
    for result in root.iter(T + "UnitTestResult"):
        type_name, name = classes[result.get("testId")], plain(result.get("testName"))
        yield type_name, name.removeprefix(type_name + "."), result.get("outcome")


theirs, ours = (collections.Counter(rows(file)) for file in sys.argv[1:])
for sign, rest in ("-", theirs - ours), ("+", ours - theirs):
    for row, count in sorted(rest.items()):
        print(sign, count, *row)
print(f"{theirs.total()} results of theirs, {ours.total()} of ours, {(theirs - ours).total()} missing, {(ours - theirs).total()} added")
sys.exit(theirs != ours)
